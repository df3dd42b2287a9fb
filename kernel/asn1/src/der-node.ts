import type { TagClass } from './tag.ts';

/**
 * One value as it was read. All byte arrays are views into the input, so hashing `bytes` hashes
 * exactly what was received, and nothing is ever encoded again to be verified.
 */
export type DerNode = {
  readonly tagClass: TagClass;
  readonly constructed: boolean;
  readonly tag: number;
  /** Offset of the first header byte in the input. */
  readonly start: number;
  readonly headerLength: number;
  /** Header and content, and with indefinite length (BER only) the end marker. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  /** Empty for primitive values. */
  readonly children: readonly DerNode[];
  /** The same value under another tag, as an implicit one stands for it. */
  as(tagClass: TagClass, tag: number): DerNode;
};
