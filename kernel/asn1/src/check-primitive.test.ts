import { expect, test } from 'vitest';
import type { Asn1ErrorCode } from './asn1-error.ts';
import { checkPrimitive } from './check-primitive.ts';
import type { DerNode } from './der-node.ts';
import { readDer } from './read-der.ts';
import { TAG } from './tag.ts';

/** A value as an implicit tag would have hidden it from the reader. */
function value(type: keyof typeof TAG, hex: string): DerNode {
  const content = Buffer.from(hex, 'hex');
  const hidden = readDer(
    Buffer.from([0x80, 0x82, content.length >> 8, content.length, ...content]),
    {
      ber: true,
    },
  );
  return hidden.as('universal', TAG[type]);
}

const REFUSED: readonly [keyof typeof TAG, string, string, Asn1ErrorCode][] = [
  ['boolean', 'neither 00 nor FF', '01', 'ASN1_NOT_CANONICAL'],
  ['boolean', 'of two bytes', 'ffff', 'ASN1_VALUE_INVALID'],
  ['boolean', 'without content', '', 'ASN1_VALUE_INVALID'],
  ['integer', 'with a leading 00', '007f', 'ASN1_NOT_CANONICAL'],
  ['integer', 'with a leading FF', 'ff80', 'ASN1_NOT_CANONICAL'],
  ['integer', 'without content', '', 'ASN1_VALUE_INVALID'],
  ['integer', 'of 5000 bytes', '01'.repeat(5000), 'ASN1_TOO_LARGE'],
  ['enumerated', 'with a leading 00', '0001', 'ASN1_NOT_CANONICAL'],
  ['null', 'with content', '00', 'ASN1_VALUE_INVALID'],
  ['oid', 'without content', '', 'ASN1_VALUE_INVALID'],
  ['oid', 'that ends inside an arc', '2a86', 'ASN1_TRUNCATED'],
  ['oid', 'with leading zeros in an arc', '2a8001', 'ASN1_NOT_CANONICAL'],
  ['oid', 'with leading zeros in the first arc', '8001', 'ASN1_NOT_CANONICAL'],
  ['oid', 'of 200 bytes', '01'.repeat(200), 'ASN1_TOO_LARGE'],
  ['bitString', 'with nine unused bits', '0900', 'ASN1_VALUE_INVALID'],
  ['bitString', 'with unused bits of nothing', '01', 'ASN1_VALUE_INVALID'],
  ['bitString', 'without its first byte', '', 'ASN1_VALUE_INVALID'],
  ['bitString', 'with padding that is not zero', '0101', 'ASN1_NOT_CANONICAL'],
];

test.each(REFUSED)('%s %s is refused', (type, _, hex, code) => {
  expect(() => checkPrimitive(value(type, hex))).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['boolean', '00'],
  ['boolean', 'ff'],
  ['integer', '0080'],
  ['integer', 'ff7f'],
  ['integer', '00'],
  ['null', ''],
  ['oid', '8837'],
  ['bitString', '00'],
  ['bitString', '0780'],
] as const)('%s %s is accepted', (type, hex) => {
  expect(() => checkPrimitive(value(type, hex))).not.toThrow();
});

test('BER may write TRUE as any byte and leave dirt in padding', () => {
  expect(() => checkPrimitive(value('boolean', '01'), true)).not.toThrow();
  expect(() => checkPrimitive(value('bitString', '0101'), true)).not.toThrow();
  expect(() => checkPrimitive(value('integer', '0001'), true)).toThrow('superfluous');
});
