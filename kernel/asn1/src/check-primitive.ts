import { Asn1Error } from './asn1-error.ts';
import type { DerNode } from './der-node.ts';
import { TAG } from './tag.ts';

/** Far above RSA-16384; the cost of turning bytes into numbers grows faster than their count. */
const MAX_INTEGER_BYTES = 4096;
const MAX_OID_BYTES = 128;

/**
 * Refuses content that no value of the node's universal type has in DER. Implicitly tagged values
 * hide their type from the reader, so the accessors call this too.
 */
export function checkPrimitive(node: DerNode, ber = false): void {
  if (node.tag === TAG.boolean) checkBoolean(node.content, ber);
  if (node.tag === TAG.integer || node.tag === TAG.enumerated) checkInteger(node.content);
  if (node.tag === TAG.null) checkNull(node.content);
  if (node.tag === TAG.oid) checkOid(node.content);
  if (node.tag === TAG.bitString) checkBitString(node.content, ber);
}

/** @spec X.690 §8.8.2 */
function checkNull(content: Uint8Array): void {
  if (content.length !== 0) throw new Asn1Error('ASN1_VALUE_INVALID', 'NULL with content');
}

/** @spec X.690 §8.2, §11.1 */
function checkBoolean(content: Uint8Array, ber: boolean): void {
  if (content.length !== 1) throw new Asn1Error('ASN1_VALUE_INVALID', 'BOOLEAN is not one byte');
  if (!ber && content[0] !== 0x00 && content[0] !== 0xff) {
    throw new Asn1Error('ASN1_NOT_CANONICAL', 'BOOLEAN is neither 00 nor FF');
  }
}

/** @spec X.690 §8.3.2 */
function checkInteger(content: Uint8Array): void {
  const [first, second] = content;
  if (first === undefined) throw new Asn1Error('ASN1_VALUE_INVALID', 'empty INTEGER');
  if (second === undefined) return;
  if (content.length > MAX_INTEGER_BYTES) throw new Asn1Error('ASN1_TOO_LARGE', 'INTEGER too long');
  const padded = (first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80);
  if (padded) throw new Asn1Error('ASN1_NOT_CANONICAL', 'INTEGER with a superfluous first byte');
}

/** @spec X.690 §8.19.2 */
function checkOid(content: Uint8Array): void {
  const last = content.at(-1);
  if (last === undefined) throw new Asn1Error('ASN1_VALUE_INVALID', 'empty OBJECT IDENTIFIER');
  if (content.length > MAX_OID_BYTES) {
    throw new Asn1Error('ASN1_TOO_LARGE', 'OBJECT IDENTIFIER too long');
  }
  if (last >= 0x80) throw new Asn1Error('ASN1_TRUNCATED', 'OBJECT IDENTIFIER ends inside an arc');
  let startsArc = true;
  for (const byte of content) {
    if (startsArc && byte === 0x80) {
      throw new Asn1Error('ASN1_NOT_CANONICAL', 'OBJECT IDENTIFIER arc with leading zeros');
    }
    startsArc = byte < 0x80;
  }
}

/** @spec X.690 §8.6.2, §11.2.1 */
function checkBitString(content: Uint8Array, ber: boolean): void {
  const unused = content[0];
  if (unused === undefined) throw new Asn1Error('ASN1_VALUE_INVALID', 'empty BIT STRING');
  if (unused > 7 || (unused > 0 && content.length === 1)) {
    throw new Asn1Error('ASN1_VALUE_INVALID', `BIT STRING with ${unused} unused bits`);
  }
  const padding = (content.at(-1) ?? 0) & ((1 << unused) - 1);
  if (unused > 0 && padding !== 0 && !ber) {
    throw new Asn1Error('ASN1_NOT_CANONICAL', 'BIT STRING with padding that is not zero');
  }
}
