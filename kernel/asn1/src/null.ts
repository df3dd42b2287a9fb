import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/** Throws unless the node is NULL. */
export function asNull(node: DerNode): void {
  expectUniversal(node, TAG.null, 'NULL');
  checkPrimitive(node);
}

/** The value NULL, as algorithm parameters carry it. */
export function nullValue(): Uint8Array {
  return writePrimitive(TAG.null, new Uint8Array());
}
