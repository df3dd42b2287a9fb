import { expect, test } from 'vitest';
import { extractRevision } from './extract-revision.ts';
import { buildTestPdf } from './testing/build-test-pdf.ts';
import { leaderSigned, sealed } from './testing/signed-samples.ts';

test('gives back each state byte for byte', async () => {
  const pdf = await sealed({ form: 'stream' });
  const signed = extractRevision(pdf, 2);
  expect(Buffer.from(extractRevision(pdf, 1)).equals(buildTestPdf({ form: 'stream' }))).toBe(true);
  expect(Buffer.from(extractRevision(pdf, 3)).equals(pdf)).toBe(true);
  expect(Buffer.from(extractRevision(signed, 2)).equals(signed)).toBe(true);
  expect(signed.length).toBe((await leaderSigned({ form: 'stream' })).length);
});

test.each([0, 2, -1, 1.5])('has no revision %d of a file saved once', (n) => {
  expect(() => extractRevision(buildTestPdf(), n)).toThrow(
    expect.objectContaining({ code: 'REVISION_NOT_FOUND' }),
  );
});
