import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asn1ErrorCode } from './asn1-error.ts';
import { Asn1Error } from './asn1-error.ts';
import { bitString } from './bit-string.ts';
import { integer } from './integer.ts';
import { octetString } from './octet-string.ts';
import { oid } from './oid.ts';
import { readBer, readDer, readDerPrefix } from './read-der.ts';
import { contextTag, sequence, setOf } from './structure.ts';
import { utf8String } from './text.ts';
import { utcOrGeneralizedTime } from './time.ts';
import { writeTlv } from './write-tlv.ts';

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

function codeOf(read: () => unknown): Asn1ErrorCode | 'read' {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof Asn1Error) return error.code;
    throw error;
  }
}

const REFUSED: readonly [what: string, hex: string, code: Asn1ErrorCode][] = [
  ['nothing', '', 'ASN1_TRUNCATED'],
  ['a tag alone', '02', 'ASN1_TRUNCATED'],
  ['content cut short', '0402 00', 'ASN1_TRUNCATED'],
  ['a child past its parent', '3003 0402 0000', 'ASN1_TRUNCATED'],
  ['a length field cut short', '0482 01', 'ASN1_TRUNCATED'],
  ['bytes after the value', '0500 00', 'ASN1_TRAILING_BYTES'],
  ['the long form for a short length', '0481 01 00', 'ASN1_NOT_CANONICAL'],
  ['a length with a leading zero', `048200ff${'00'.repeat(255)}`, 'ASN1_NOT_CANONICAL'],
  ['indefinite length', '3080 0500 0000', 'ASN1_NOT_CANONICAL'],
  ['a constructed string', '2403 0401 00', 'ASN1_NOT_CANONICAL'],
  ['a low tag number in the high form', '1f02 00', 'ASN1_NOT_CANONICAL'],
  ['a tag number with leading zeros', 'bf8020 00', 'ASN1_NOT_CANONICAL'],
  ['an endless tag number', 'bfffffffff7f 00', 'ASN1_TOO_LARGE'],
  ['a length field of seven bytes', '0487 01000000000000', 'ASN1_TOO_LARGE'],
  ['a primitive SEQUENCE', '1000', 'ASN1_VALUE_INVALID'],
  ['the reserved tag', '0000', 'ASN1_VALUE_INVALID'],
  ['a value that its type cannot have', '0202 007f', 'ASN1_NOT_CANONICAL'],
  ['33 levels', nested(33), 'ASN1_TOO_DEEP'],
];

function nested(levels: number): string {
  let hex = '3000';
  for (let level = 1; level < levels; level++) {
    const content = Buffer.from(hex, 'hex');
    const length = content.length < 0x80 ? [content.length] : [0x81, content.length];
    hex = Buffer.from([0x30, ...length, ...content]).toString('hex');
  }
  return hex;
}

describe('strict DER', () => {
  test.each(REFUSED)('refuses %s', (_, hex, code) => {
    expect(codeOf(() => readDer(bytes(hex)))).toBe(code);
  });

  test('reads 32 levels, and fewer where told', () => {
    expect(codeOf(() => readDer(bytes(nested(32))))).toBe('read');
    expect(codeOf(() => readDer(bytes(nested(4)), { maxDepth: 3 }))).toBe('ASN1_TOO_DEEP');
  });

  test('bounds size and number of values', () => {
    expect(codeOf(() => readDer(new Uint8Array(100), { maxBytes: 99 }))).toBe('ASN1_TOO_LARGE');
    const many = bytes('3008 0500 0500 0500 0500');
    expect(codeOf(() => readDer(many, { maxNodes: 5 }))).toBe('read');
    expect(codeOf(() => readDer(many, { maxNodes: 4 }))).toBe('ASN1_TOO_LARGE');
  });

  test('gives offsets and views into the input', () => {
    const input = bytes('3007 0201 05 a102 0500');
    const [five, tagged] = readDer(input).children;
    expect(five).toMatchObject({ start: 2, headerLength: 2, tag: 2, constructed: false });
    expect(tagged).toMatchObject({ start: 5, tagClass: 'context', tag: 1, constructed: true });
    expect(tagged?.children[0]?.start).toBe(7);
    expect(Buffer.from(five?.bytes ?? [])).toEqual(Buffer.from('020105', 'hex'));
    expect(five?.content.buffer).toBe(input.buffer);
  });

  test('reads a prefix and leaves the rest', () => {
    expect(readDerPrefix(bytes('0500 ffff')).bytes).toHaveLength(2);
  });
});

describe('BER of others', () => {
  test.each([
    ['indefinite length', '3080 0500 0000'],
    ['nested indefinite lengths', '3080 3080 0500 0000 0000'],
    ['a padded length', '0481 01 00'],
    ['a string in pieces', '2480 0401 00 0401 01 0000'],
    ['BOOLEAN 01', '0101 01'],
  ])('tolerates %s', (_, hex) => {
    expect(codeOf(() => readBer(bytes(hex)))).toBe('read');
  });

  test('keeps the end marker out of the content and in the bytes', () => {
    const node = readBer(bytes('3080 0500 0000'));
    expect([node.bytes.length, node.content.length, node.children.length]).toEqual([6, 2, 1]);
  });

  test.each([
    ['no end marker', '3080 0500', 'ASN1_TRUNCATED'],
    ['an end marker beyond the parent', '3004 3080 0500 0000', 'ASN1_TRUNCATED'],
    ['indefinite length of a primitive value', '0480 0000', 'ASN1_NOT_CANONICAL'],
    ['a padded INTEGER', '0202 0001', 'ASN1_NOT_CANONICAL'],
  ])('still refuses %s', (_, hex, code) => {
    expect(codeOf(() => readBer(bytes(hex)))).toBe(code);
  });
});

test('10,000 mutated inputs end in a value or in Asn1Error', () => {
  const sample = sequence(
    integer(3n),
    setOf(oid('2.5.4.3'), utf8String('Hiền Lương')),
    contextTag(0, sequence(bitString(Uint8Array.of(1, 2)), octetString(Uint8Array.of(3))), {
      explicit: true,
    }),
    utcOrGeneralizedTime(new Date('2026-01-02T03:04:05Z')),
  );
  const mutation = fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.nat(sample.length),
      fc.boolean(),
      (mutations, cut, ber) => {
        const mutated = Uint8Array.from(sample);
        for (const [index, byte] of mutations) mutated[index] = byte;
        codeOf(() => readDer(cut % 5 === 0 ? mutated.subarray(0, cut) : mutated, { ber }));
      },
    ),
    { numRuns: 10_000 },
  );
});

test('whatever reads as DER is its own only encoding', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2, maxLength: 12 }), (input) => {
      // Small lengths, so that random bytes are values often enough to be a test.
      input[1] = (input[1] ?? 0) & 0x07;
      if (codeOf(() => readDerPrefix(input)) !== 'read') return;
      read += 1;
      const node = readDerPrefix(input);
      const parts = node.constructed ? node.children.map((child) => child.bytes) : [node.content];
      expect(writeTlv(node, parts)).toEqual(Uint8Array.from(node.bytes));
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(500);
});
