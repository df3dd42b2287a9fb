import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asEnumerated,
  asInteger,
  asSmallInteger,
  enumerated,
  integer,
  unsignedInteger,
} from './integer.ts';
import { readDer } from './read-der.ts';

// X.690 §8.3; the encodings are worked out by hand.
test.each([
  [0n, '020100'],
  [127n, '02017f'],
  [128n, '02020080'],
  [256n, '02020100'],
  [-1n, '0201ff'],
  [-128n, '020180'],
  [-129n, '0202ff7f'],
])('%s is %s', (value, hex) => {
  expect(Buffer.from(integer(value)).toString('hex')).toBe(hex);
  expect(asInteger(readDer(Buffer.from(hex, 'hex')))).toBe(value);
});

test('any integer survives', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(1n << 600n), max: 1n << 600n }), (value) => {
      expect(asInteger(readDer(integer(value)))).toBe(value);
    }),
  );
});

test('bytes of an unsigned number stay positive', () => {
  const der = unsignedInteger(Uint8Array.of(0xff, 0x00));
  expect(asInteger(readDer(der))).toBe(0xff00n);
});

test('a small integer is refused beyond 2^53', () => {
  expect(asSmallInteger(readDer(integer(2n ** 53n - 1n)))).toBe(2 ** 53 - 1);
  expect(() => asSmallInteger(readDer(integer(2n ** 53n)))).toThrow('out of range');
});

test('INTEGER and ENUMERATED are not taken for one another', () => {
  expect(asEnumerated(readDer(enumerated(6)))).toBe(6);
  expect(() => asInteger(readDer(enumerated(6)))).toThrow('expected INTEGER');
  expect(() => asEnumerated(readDer(integer(6)))).toThrow('expected ENUMERATED');
});
