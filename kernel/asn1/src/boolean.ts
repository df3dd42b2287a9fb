import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

export function asBoolean(node: DerNode): boolean {
  expectUniversal(node, TAG.boolean, 'BOOLEAN');
  checkPrimitive(node);
  return node.content[0] !== 0;
}

export function boolean(value: boolean): Uint8Array {
  return writePrimitive(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
}
