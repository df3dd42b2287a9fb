import type { ValidationMaterial } from '@hien-luong/ades';
import type { TrustAnchor } from '@hien-luong/pki';

export type FileQuestion = {
  bytes: Uint8Array;
  anchors: readonly TrustAnchor[];
  /** Besides what the file carries. */
  material: ValidationMaterial;
  /** Files beside the signature that it may be over, by their names. */
  data: ReadonlyMap<string, Uint8Array>;
  now: Date;
};
