import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBitString, asBitStringBytes, asNamedBits, bitString, namedBits } from './bit-string.ts';
import { readBer, readDer } from './read-der.ts';

test('named bits lose their trailing zeros', () => {
  // keyCertSign (5) and cRLSign (6), as every CA certificate carries them.
  expect(Buffer.from(namedBits([5, 6])).toString('hex')).toBe('03020106');
  expect(Buffer.from(namedBits([8])).toString('hex')).toBe('0303070080');
  expect(Buffer.from(namedBits([])).toString('hex')).toBe('030100');
});

test('any set of named bits survives', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40)), (positions) => {
      const sorted = positions.toSorted((a, b) => a - b);
      expect(asNamedBits(readDer(namedBits(positions)))).toEqual(sorted);
    }),
  );
});

test('bytes survive, and bits that are not bytes are refused as bytes', () => {
  expect(asBitStringBytes(readDer(bitString(Uint8Array.of(1, 2))))).toEqual(Uint8Array.of(1, 2));
  const odd = readDer(bitString(Uint8Array.of(0x80), 7));
  expect(asBitString(odd).unusedBits).toBe(7);
  expect(() => asBitStringBytes(odd)).toThrow('whole bytes');
});

test('a BIT STRING in pieces is refused even in BER', () => {
  const pieces = readBer(Buffer.from('2380030200010000', 'hex'));
  expect(() => asBitString(pieces)).toThrow('in pieces');
});
