import { Asn1Error } from './asn1-error.ts';
import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

export function asInteger(node: DerNode): bigint {
  expectUniversal(node, TAG.integer, 'INTEGER');
  checkPrimitive(node);
  return signedValue(node.content);
}

/** An INTEGER that the structure keeps small, such as a version. Throws beyond 2^53. */
export function asSmallInteger(node: DerNode): number {
  const value = Number(asInteger(node));
  if (!Number.isSafeInteger(value)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `INTEGER at ${node.start} is out of range`);
  }
  return value;
}

export function asEnumerated(node: DerNode): number {
  expectUniversal(node, TAG.enumerated, 'ENUMERATED');
  checkPrimitive(node);
  return Number(signedValue(node.content));
}

export function integer(value: bigint | number): Uint8Array {
  return writePrimitive(TAG.integer, twosComplement(BigInt(value)));
}

/** An INTEGER from the bytes of an unsigned number, such as a serial number or a modulus. */
export function unsignedInteger(magnitude: Uint8Array): Uint8Array {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start += 1;
  const digits = magnitude.subarray(start);
  const [first = 0] = digits;
  // A leading bit would make it negative.
  return writePrimitive(TAG.integer, first < 0x80 ? whole(digits) : Uint8Array.of(0, ...digits));
}

/** Zero has a byte too. */
function whole(digits: Uint8Array): Uint8Array {
  return digits.length === 0 ? Uint8Array.of(0) : digits;
}

export function enumerated(value: number): Uint8Array {
  return writePrimitive(TAG.enumerated, twosComplement(BigInt(value)));
}

function signedValue(content: Uint8Array): bigint {
  const magnitude = BigInt(`0x${Buffer.from(content).toString('hex')}`);
  const negative = (content[0] ?? 0) >= 0x80;
  return negative ? magnitude - (1n << BigInt(content.length * 8)) : magnitude;
}

function twosComplement(value: bigint): Uint8Array {
  if (value >= 0n && value < 128n) return Uint8Array.of(Number(value));
  let size = 1;
  while (BigInt.asIntN(size * 8, value) !== value) size += 1;
  const hex = BigInt.asUintN(size * 8, value).toString(16);
  return Uint8Array.from(Buffer.from(hex.padStart(size * 2, '0'), 'hex'));
}
