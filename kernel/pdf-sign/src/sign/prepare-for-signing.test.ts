import { beforeAll, describe, expect, test } from 'vitest';
import { inspectPdf } from '../inspect-pdf.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { appearanceSheet, leaderSigned } from '../testing/signed-samples.ts';
import { NOW, signingWith, type TestAuthority, testAuthority } from '../testing/test-authority.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { prepareForSigning } from './prepare-for-signing.ts';
import { signPdf } from './sign-pdf.ts';

let shared: TestAuthority;
beforeAll(async () => {
  shared = await testAuthority();
});

const PLACE = { name: 'person', page: 1, rect: [320, 300, 160, 60] } as const;
const NUMBER = { name: 'number', page: 1, rect: [72, 700, 100, 20] } as const;
const verify = (pdf: Uint8Array) =>
  verifyPdf({ pdf, anchors: shared.authority.anchors, now: NOW }).signatures;

describe('prepareForSigning', () => {
  test.each(['table', 'stream', 'hybrid'] as const)(
    'adds one revision to a %s file, with empty fields, the same each time',
    (form) => {
      const pdf = buildTestPdf({ form });
      const prepare = () =>
        prepareForSigning(pdf, { textFields: [NUMBER], reservedSignature: PLACE });
      const prepared = prepare();
      expect(Buffer.from(prepared.subarray(0, pdf.length)).equals(pdf)).toBe(true);
      expect(Buffer.from(prepared).equals(prepare())).toBe(true);
      expect(inspectPdf(prepared)).toMatchObject({
        revisions: 2,
        textFields: ['number'],
        signatureFields: [{ name: 'person', signed: false }],
      });
    },
  );

  test('leaves the place to the program that signs', async () => {
    const prepared = prepareForSigning(buildTestPdf(), { reservedSignature: PLACE });
    const { authority, leader } = shared;
    const options = signingWith(authority, leader['p-256'].signer);
    const signed = await signPdf({ ...options, pdf: prepared, fieldName: 'person' });
    expect(verify(signed)).toMatchObject([{ indication: 'TOTAL_PASSED', fieldName: 'person' }]);
  });

  test('fills what an earlier signer left open, and that signature still holds', async () => {
    const value = { name: 'number', value: '15/QĐ-UBND', appearance: appearanceSheet(100, 20) };
    const prepared = prepareForSigning(await leaderSigned(), {
      fieldValues: [value],
      reservedSignature: { ...PLACE, name: 'agency' },
    });
    const [leader] = verify(prepared);
    expect(leader).toMatchObject({ indication: 'TOTAL_PASSED' });
    expect(leader?.laterChanges.permitted.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['FIELD_FILLED', 'SIGNATURE_FIELD_ADDED']),
    );
  });

  test('gives back what needs no preparation', () => {
    const pdf = buildTestPdf();
    expect(prepareForSigning(pdf, {})).toBe(pdf);
  });

  test('places no text fields on a signed file', async () => {
    const signed = await leaderSigned();
    const more = { ...NUMBER, name: 'day' };
    expect(() => prepareForSigning(signed, { textFields: [more] })).toThrow(
      expect.objectContaining({ code: 'PDF_ALREADY_SIGNED' }),
    );
  });
});
