import { parseSignedData, verifySignedData } from '@hien-luong/pki';
import { expect, test } from 'vitest';
import { extractSignatures } from './extract-signatures.ts';
import { buildTestPdf } from './testing/build-test-pdf.ts';
import { sealed } from './testing/signed-samples.ts';

test('each signature comes out with what it signed', async () => {
  const signatures = extractSignatures(await sealed());
  expect(signatures.map(({ type }) => type)).toEqual(['SIGNATURE', 'SIGNATURE']);
  for (const { cms, signedBytes } of signatures) {
    const content = Buffer.concat(signedBytes);
    expect(parseSignedData(cms).signerInfos).toHaveLength(1);
    expect(verifySignedData({ cms, content })).toMatchObject({ ok: true });
  }
});

test('a signature moved off its place is left out', async () => {
  const pdf = Buffer.from(await sealed());
  const at = pdf.lastIndexOf('/ByteRange') + '/ByteRange'.length;
  pdf.write('[1 ', pdf.indexOf('[', at), 'latin1');
  expect(extractSignatures(pdf)).toHaveLength(1);
});

test('a file that nobody signed has none', () => {
  expect(extractSignatures(buildTestPdf())).toEqual([]);
});
