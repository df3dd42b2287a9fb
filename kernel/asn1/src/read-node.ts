import type { DerNode } from './der-node.ts';
import type { TagClass } from './tag.ts';

export type NodePlace = {
  readonly input: Uint8Array;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
};

/**
 * A value by its place in the input. Its bytes become an object of their own when first asked for:
 * of most values in a tree nobody ever asks, and making them would be half the cost of reading.
 */
export class ReadNode implements DerNode {
  readonly tagClass: TagClass;
  readonly constructed: boolean;
  readonly tag: number;
  readonly children: readonly DerNode[];
  readonly #place: NodePlace;
  #bytes: Uint8Array | undefined;
  #content: Uint8Array | undefined;

  constructor(
    header: Pick<DerNode, 'tagClass' | 'constructed' | 'tag'>,
    place: NodePlace,
    children: readonly DerNode[],
  ) {
    this.tagClass = header.tagClass;
    this.constructed = header.constructed;
    this.tag = header.tag;
    this.#place = place;
    this.children = children;
  }

  get start(): number {
    return this.#place.start;
  }

  get headerLength(): number {
    return this.#place.contentStart - this.#place.start;
  }

  get bytes(): Uint8Array {
    const { input, start, end } = this.#place;
    this.#bytes ??= input.subarray(start, end);
    return this.#bytes;
  }

  get content(): Uint8Array {
    const { input, contentStart, contentEnd } = this.#place;
    this.#content ??= input.subarray(contentStart, contentEnd);
    return this.#content;
  }

  /** The same value under another tag, as an implicit one stands for it. */
  as(tagClass: TagClass, tag: number): ReadNode {
    return new ReadNode(
      { tagClass, constructed: this.constructed, tag },
      this.#place,
      this.children,
    );
  }
}
