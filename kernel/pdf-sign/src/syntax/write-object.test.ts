import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '../diff/same-value.ts';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { parseIndirectObject } from './parse-indirect-object.ts';
import { parseObject } from './parse-object.ts';
import type { PdfValue } from './pdf-object.ts';
import { pdfArray, pdfDict, pdfName, pdfString } from './pdf-object.ts';
import { Scanner } from './scanner.ts';
import type { Chunk } from './write-object.ts';
import { writeDirect, writeObject } from './write-object.ts';

const latin1Name = fc
  .uint8Array({ minLength: 1, maxLength: 12 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'));
const leaf: fc.Arbitrary<PdfValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 1000),
  latin1Name.map(pdfName),
  fc.uint8Array({ maxLength: 20 }).map(pdfString),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => ({ ...pdfString(bytes), hex: true })),
  fc
    .record({ num: fc.nat(99_999), gen: fc.nat(9) })
    .map((ref) => ({ kind: 'ref' as const, ...ref })),
);
const value = fc.letrec<{ any: PdfValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('any'), { maxLength: 5 }).map(pdfArray),
    fc.dictionary(latin1Name, tie('any'), { maxKeys: 5 }).map(pdfDict),
  ),
})).any;

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(value, (written) => {
      const bytes = Buffer.from(writeDirect(written), 'latin1');
      const scanner = new Scanner(bytes);
      expect(sameValue(parseObject(scanner, DEFAULT_PDF_LIMITS), written)).toBe(true);
      expect(scanner.at).toBe(bytes.length);
    }),
  );
});

test('a stream is written with its true length', () => {
  const raw = Buffer.from('endstream inside');
  const chunks: Chunk[] = ['7 0 obj\n'];
  writeObject({ kind: 'stream', dict: pdfDict({ Length: 3 }), raw }, chunks);
  chunks.push('\nendobj');
  const bytes = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as Buffer)));
  const object = parseIndirectObject(bytes, 0, DEFAULT_PDF_LIMITS, (length) => length ?? null);
  expect(object).toMatchObject({ num: 7, gen: 0, end: bytes.length });
  expect(object.value).toMatchObject({ kind: 'stream', raw });
});

test.each([
  [0.1, '0.1'],
  [-0.5, '-0.5'],
  [1e-9, '0'],
  [1e21, '1000000000000000000000'],
  [12.5, '12.5'],
])('%d is written without exponent', (number, text) => {
  expect(writeDirect(number)).toBe(text);
});
