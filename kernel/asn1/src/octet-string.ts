import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/** Content of an OCTET STRING. Pieces of a constructed one (BER only) are joined. */
export function asOctetString(node: DerNode): Uint8Array {
  expectUniversal(node, TAG.octetString, 'OCTET STRING');
  if (!node.constructed) return node.content;
  return Uint8Array.from(Buffer.concat(node.children.map(asOctetString)));
}

export function octetString(bytes: Uint8Array): Uint8Array {
  return writePrimitive(TAG.octetString, bytes);
}
