import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPublicReference,
  publicReferenceFrom,
  REFERENCE_BYTES,
  readPublicReference,
} from './public-reference.ts';

test.each([
  [Buffer.alloc(10), '0000000000000000'],
  [Buffer.alloc(10, 255), 'ZZZZZZZZZZZZZZZZ'],
  [Buffer.from('00000000000000000001', 'hex'), '0000000000000001'],
  [Buffer.from('00000000000000000020', 'hex'), '0000000000000010'],
])('%o is %s', (random, reference) => {
  expect(publicReferenceFrom(random)).toBe(reference);
});

test('different bytes are different references, and each is read back however it is typed', () => {
  const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const [one, other] = [publicReferenceFrom(a), publicReferenceFrom(b)];
      expect(one === other).toBe(Buffer.from(a).equals(b));
      const typed = formatPublicReference(one).toLowerCase().replaceAll('0', 'o');
      expect(readPublicReference(` ${typed} `)).toBe(one);
    }),
  );
});

test.each(['', '7K3M', '7K3M-Q2ZX-90AB-CDEU', `${'0'.repeat(16)}1`, "' or 1=1 --", '../../etc'])(
  '%j is none',
  (text) => {
    expect(readPublicReference(text)).toBeUndefined();
  },
);

test('fewer bytes would be fewer bits', () => {
  expect(() => publicReferenceFrom(new Uint8Array(9))).toThrow(RangeError);
});
