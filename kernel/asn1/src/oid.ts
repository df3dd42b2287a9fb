import { Asn1Error } from './asn1-error.ts';
import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { expectUniversal } from './expect-node.ts';
import { TAG } from './tag.ts';
import { writePrimitive } from './write-tlv.ts';

/** Encodings of the few identifiers that a program writes again and again; bounded. */
const ENCODED = new Map<string, Uint8Array>();
const MOST_ENCODED = 512;
const LARGEST_SHIFTED_ARC = Math.floor(Number.MAX_SAFE_INTEGER / 128) - 1;

/** An OBJECT IDENTIFIER in dotted form, `1.2.840.113549.1.1.11`. @spec X.690 §8.19 */
export function asOid(node: DerNode): string {
  expectUniversal(node, TAG.oid, 'OBJECT IDENTIFIER');
  checkPrimitive(node);
  return dottedOf(node.content);
}

/** Arcs above 2^53 exist (UUIDs under 2.25), and are rare: numbers first, whole ones if need be. */
function dottedOf(content: Uint8Array): string {
  let dotted = '';
  let arc = 0;
  for (const byte of content) {
    if (arc > LARGEST_SHIFTED_ARC) return largeDottedOf(content);
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (dotted === '') dotted = arc < 80 ? `${arc < 40 ? 0 : 1}.${arc % 40}` : `2.${arc - 80}`;
    else dotted += `.${arc}`;
    arc = 0;
  }
  return dotted;
}

function largeDottedOf(content: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  // The first two arcs share one number: 40 × first + second, the first at most 2.
  const joint = arcs[0] ?? 0n;
  const root = joint < 40n ? 0n : joint < 80n ? 1n : 2n;
  return [root, joint - root * 40n, ...arcs.slice(1)].join('.');
}

/** An OBJECT IDENTIFIER in DER. The bytes may be shared: they are not to be written into. */
export function oid(dotted: string): Uint8Array {
  const known = ENCODED.get(dotted);
  if (known !== undefined) return known;
  const encoded = encodeOid(dotted);
  if (ENCODED.size < MOST_ENCODED) ENCODED.set(dotted, encoded);
  return encoded;
}

function encodeOid(dotted: string): Uint8Array {
  if (!/^[0-2](\.(0|[1-9]\d*))+$/.test(dotted)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `not an object identifier: ${dotted}`);
  }
  const [root = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  if (root < 2n && second >= 40n) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `second arc of ${dotted} is above 39`);
  }
  const bytes = [root * 40n + second, ...rest].flatMap(arcBytes);
  return writePrimitive(TAG.oid, Uint8Array.from(bytes));
}

function arcBytes(arc: bigint): number[] {
  const bytes = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) bytes.unshift(Number(rest & 0x7fn) | 0x80);
  return bytes;
}
