import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { PdfSignError } from '../src/pdf-sign-error.ts';
import { sealed } from '../src/testing/signed-samples.ts';
import type { TestAuthority } from '../src/testing/test-authority.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import type { PdfVerification } from '../src/verify/verification-report.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

let shared: TestAuthority;
let files: Buffer[];
beforeAll(async () => {
  shared = await testAuthority();
  files = (
    await Promise.all((['table', 'stream', 'hybrid'] as const).map((form) => sealed({ form })))
  ).map((pdf) => Buffer.from(pdf));
});

/** The verdict, or undefined when the file is refused as a whole. Anything else thrown fails. */
function verdictOf(pdf: Uint8Array): PdfVerification | undefined {
  try {
    return verifyPdf({ pdf, anchors: shared.authority.anchors, now: NOW });
  } catch (error) {
    if (error instanceof PdfSignError) return undefined;
    throw error;
  }
}

/** Offsets of the `/Contents` string of each signature: all other bytes are covered. */
function gapsOf(pdf: Buffer): [number, number][] {
  return [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+)/g)].map(
    ([, start, end]) => [Number(start), Number(end)],
  );
}

test('one changed byte that a signature covers is never passed', () => {
  fc.assert(
    fc.property(fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 255 }), (which, offset, flip) => {
      const pdf = Buffer.from(files[which]!);
      const at = offset % pdf.length;
      const [, last] = gapsOf(pdf);
      fc.pre(last !== undefined && (at < last[0] || at >= last[1]));
      pdf[at] = pdf[at]! ^ flip;
      const verdict = verdictOf(pdf);
      expect(verdict?.overall ?? 'TOTAL_FAILED').toBe('TOTAL_FAILED');
    }),
    { numRuns: 400 },
  );
});

test('files cut, joined and overwritten at random are refused or not passed, and never crash', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 400 }),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom(
          '<<',
          '>>',
          '[',
          ']',
          '(',
          '0 R',
          '1 0 R',
          'obj',
          'endobj',
          'stream\n',
          'xref',
          '/Prev 9 ',
          '-1',
          '99999999999',
        )
        .map((text) => Buffer.from(text)),
    ),
  });
  fc.assert(
    fc.property(fc.nat(2), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
      let pdf = files[which]!;
      for (const { at, remove, insert } of edits) {
        const start = at % pdf.length;
        pdf = Buffer.concat([pdf.subarray(0, start), insert, pdf.subarray(start + remove)]);
      }
      fc.pre(!pdf.equals(files[which]!));
      const verdict = verdictOf(pdf);
      // White space behind the end is all that may be added unseen.
      if (verdict?.overall === 'TOTAL_PASSED') {
        expect(pdf.toString('latin1').trim()).toBe(files[which]!.toString('latin1').trim());
      }
    }),
    { numRuns: 400 },
  );
});
