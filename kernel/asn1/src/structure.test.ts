import { expect, test } from 'vitest';
import { asBoolean, boolean } from './boolean.ts';
import { asInteger, integer } from './integer.ts';
import { asNull, nullValue } from './null.ts';
import { asOctetString, octetString } from './octet-string.ts';
import { readBer, readDer } from './read-der.ts';
import { readFields } from './read-fields.ts';
import {
  asExplicit,
  asImplicit,
  asSequence,
  asSet,
  contextTag,
  sequence,
  setOf,
} from './structure.ts';
import { TAG } from './tag.ts';
import { writeTlv } from './write-tlv.ts';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

test('SET OF is ordered by encoding, not by arrival', () => {
  const sorted = '310b 0101ff 020103 04030000 00'.replaceAll(' ', '');
  expect(hex(setOf(octetString(new Uint8Array(3)), integer(3), boolean(true)))).toBe(sorted);
});

test('absent parts leave no trace', () => {
  expect(hex(sequence(undefined, integer(1), undefined))).toBe('3003020101');
});

test('explicit tags wrap and implicit ones replace', () => {
  expect(hex(contextTag(0, integer(5), { explicit: true }))).toBe('a003020105');
  expect(hex(contextTag(0, integer(5), { explicit: false }))).toBe('800105');
  expect(hex(contextTag(1, sequence(integer(5)), { explicit: false }))).toBe('a103020105');
});

test('tagged values are read back as what they are', () => {
  const explicit = readDer(contextTag(2, integer(5), { explicit: true }));
  expect(asInteger(asExplicit(explicit, 2))).toBe(5n);
  expect(() => asExplicit(explicit, 1)).toThrow('[1] EXPLICIT');
  const implicit = readDer(contextTag(2, integer(5), { explicit: false }));
  expect(asInteger(asImplicit(implicit, 2, TAG.integer))).toBe(5n);
  expect(() => asImplicit(implicit, 2, TAG.sequence)).toThrow('constructed [2]');
});

test('an implicit tag does not hide a value that its type cannot have', () => {
  const padded = readDer(Buffer.from('80020001', 'hex'));
  expect(() => asInteger(asImplicit(padded, 0, TAG.integer))).toThrow('superfluous first byte');
  const notBoolean = readDer(Buffer.from('800101', 'hex'));
  expect(() => asBoolean(asImplicit(notBoolean, 0, TAG.boolean))).toThrow('neither 00 nor FF');
  const notNull = readDer(Buffer.from('800101', 'hex'));
  expect(() => asNull(asImplicit(notNull, 0, TAG.null))).toThrow('NULL with content');
});

test('the class of a tag counts as well as its number', () => {
  expect(() => asInteger(readDer(Buffer.from('820105', 'hex')))).toThrow('expected INTEGER');
  expect(() => asExplicit(readDer(Buffer.from('a006020105020106', 'hex')), 0)).toThrow(
    '[0] EXPLICIT',
  );
});

test('SEQUENCE and SET are told apart', () => {
  expect(() => asSet(readDer(sequence()))).toThrow('expected SET');
  expect(() => asSequence(readDer(setOf()))).toThrow('expected SEQUENCE');
  expect(() => asNull(readDer(nullValue()))).not.toThrow();
});

test('pieces of a BER string are joined', () => {
  const pieces = readBer(Buffer.from('24800401aa24800402bbcc00000000', 'hex'));
  expect(hex(asOctetString(pieces))).toBe('aabbcc');
});

test.each([0, 30, 31, 127, 128, 16383, 16384, 2 ** 28 - 1])('tag number %i survives', (tag) => {
  const der = writeTlv({ tagClass: 'context', constructed: false, tag }, [Uint8Array.of(1)]);
  expect(readDer(der)).toMatchObject({ tagClass: 'context', tag });
});

test.each([0, 127, 128, 255, 256, 65_535, 65_536])('content of %i bytes survives', (length) => {
  expect(asOctetString(readDer(octetString(new Uint8Array(length))))).toHaveLength(length);
});

test('fields are taken in order, and none is left over', () => {
  const node = readDer(
    sequence(integer(1), contextTag(0, integer(2), { explicit: true }), boolean(true)),
  );
  const fields = readFields(node);
  expect(asInteger(fields.next('first'))).toBe(1n);
  expect(fields.optionalContext(1)).toBeUndefined();
  expect(fields.optionalContext(0)).toBeDefined();
  expect(fields.optionalUniversal(TAG.integer)).toBeUndefined();
  expect(() => fields.end()).toThrow('extra fields');
  expect(fields.optionalUniversal(TAG.integer, TAG.boolean)).toBeDefined();
  fields.end();
  expect(() => fields.next('fourth')).toThrow('fourth is missing');
});
