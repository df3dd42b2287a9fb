import { Asn1Error } from './asn1-error.ts';
import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/** `unusedBits` counts the bits at the end of the last byte that are not part of the value. */
export type BitString = { readonly bytes: Uint8Array; readonly unusedBits: number };

export function asBitString(node: DerNode): BitString {
  expectUniversal(node, TAG.bitString, 'BIT STRING');
  if (node.constructed) {
    throw new Asn1Error('ASN1_NOT_CANONICAL', `BIT STRING in pieces at ${node.start}`);
  }
  checkPrimitive(node);
  return { bytes: node.content.subarray(1), unusedBits: node.content[0] ?? 0 };
}

/** A BIT STRING of whole bytes: signatures, public keys. */
export function asBitStringBytes(node: DerNode): Uint8Array {
  const { bytes, unusedBits } = asBitString(node);
  if (unusedBits !== 0) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `BIT STRING at ${node.start} is not whole bytes`);
  }
  return bytes;
}

/** Positions of the bits that are set, bit 0 first, as in a KeyUsage. */
export function asNamedBits(node: DerNode): readonly number[] {
  const { bytes } = asBitString(node);
  return Array.from(bytes, (byte, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => index * 8 + bit),
  ).flat();
}

export function bitString(bytes: Uint8Array, unusedBits = 0): Uint8Array {
  const content = new Uint8Array(bytes.length + 1);
  content[0] = unusedBits;
  content.set(bytes, 1);
  return writePrimitive(TAG.bitString, content);
}

/** A named bit list without trailing zero bits. @spec X.690 §11.2.2 */
export function namedBits(positions: readonly number[]): Uint8Array {
  const highest = Math.max(-1, ...positions);
  const bytes = new Uint8Array(Math.ceil((highest + 1) / 8));
  for (const position of positions) {
    const index = position >> 3;
    bytes[index] = (bytes[index] ?? 0) | (0x80 >> (position & 7));
  }
  return bitString(bytes, bytes.length * 8 - (highest + 1));
}
