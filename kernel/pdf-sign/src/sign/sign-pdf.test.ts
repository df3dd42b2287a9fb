import { beforeAll, describe, expect, test } from 'vitest';
import { extractRevision } from '../extract-revision.ts';
import { inspectPdf } from '../inspect-pdf.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { appearanceSheet, leaderSigned, sealed } from '../testing/signed-samples.ts';
import type { TestAuthority } from '../testing/test-authority.ts';
import { NOW, signingWith, testAuthority } from '../testing/test-authority.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { addTextFields } from './add-text-fields.ts';
import { appendSignature } from './append-signature.ts';
import { signPdf } from './sign-pdf.ts';
import type { SignPdfOptions } from './sign-pdf-options.ts';

let shared: TestAuthority;
beforeAll(async () => {
  shared = await testAuthority();
});

function sign(pdf: Uint8Array, options: Partial<SignPdfOptions> = {}): Promise<Uint8Array> {
  const { authority, leader } = shared;
  return signPdf({ ...signingWith(authority, leader['rsa-2048'].signer), pdf, ...options });
}

function verify(pdf: Uint8Array) {
  return verifyPdf({ pdf, anchors: shared.authority.anchors, now: NOW });
}

describe('signPdf', () => {
  test.each(['table', 'stream', 'hybrid'] as const)(
    'keeps a %s file as a prefix through two signatures',
    async (form) => {
      const pdf = buildTestPdf({ form, pages: 2 });
      const once = await leaderSigned({ form, pages: 2 });
      const twice = await sealed({ form, pages: 2 });
      expect(Buffer.from(once.subarray(0, pdf.length)).equals(pdf)).toBe(true);
      expect(Buffer.from(extractRevision(twice, 1)).equals(pdf)).toBe(true);
      expect(inspectPdf(twice)).toMatchObject({
        pageCount: 2,
        revisions: 3,
        signatureFields: [
          { name: 'Signature1', signed: true },
          { name: 'Signature2', signed: true },
        ],
        textFields: ['number'],
      });
      expect(verify(twice).overall).toBe('TOTAL_PASSED');
    },
  );

  test('begins on a new line where the file ends without one', async () => {
    const pdf = buildTestPdf();
    const bare = pdf.subarray(0, pdf.length - 1);
    const signed = Buffer.from(await sign(bare));
    expect(signed.toString('latin1', bare.length - 5, bare.length + 3)).toMatch(/^%%EOF\n\d/);
    expect(verify(signed).overall).toBe('TOTAL_PASSED');
  });

  test('is the file and the revision that `appendSignature` gives', async () => {
    const pdf = buildTestPdf();
    const { authority, leader } = shared;
    const order = { ...signingWith(authority, leader['rsa-2048'].signer), pdf };
    const whole = Buffer.concat([pdf, await appendSignature(order)]);
    expect(whole.equals(await signPdf(order))).toBe(true);
  });

  test('is the same for the same input, key and time', async () => {
    const pdf = buildTestPdf();
    expect(await sign(pdf)).toEqual(await sign(pdf));
  });

  test('carries Vietnamese texts in NFC', async () => {
    const reason = 'Ký duyệt văn bản';
    const texts = { name: 'Sở (A)', location: 'Đông Hà' };
    const signed = await sign(buildTestPdf(), { ...texts, reason: reason.normalize('NFD') });
    expect(verify(signed).signatures[0]).toMatchObject({ ...texts, reason });
  });

  test('adds to a list of annotations of its own and leaves the page alone', async () => {
    const signed = await sign(buildTestPdf({ indirectAnnots: true }), {
      appearance: { page: 1, rect: [0, 0, 10, 10], pdf: appearanceSheet() },
    });
    const added = Buffer.from(signed).toString('latin1', buildTestPdf().length);
    expect(added).toMatch(/\n6 0 obj\n\[\d+ 0 R\]/);
    expect(added).not.toContain('/Type /Page/');
    expect(verify(signed).overall).toBe('TOTAL_PASSED');
  });

  test('certifies, and the certification holds for those after it', async () => {
    const certified = await sign(buildTestPdf(), { docMdp: 2 });
    expect(verify(certified).signatures[0]).toMatchObject({ docMdp: 2 });
    const next = await sign(certified);
    expect(verify(next).overall).toBe('TOTAL_PASSED');
    const final = await sign(buildTestPdf(), { docMdp: 1 });
    await expect(sign(final)).rejects.toMatchObject({ code: 'PDF_CERTIFIED_FINAL' });
  });

  test('signs in a field that was kept free', async () => {
    const first = await sign(buildTestPdf(), {
      docMdp: 2,
      reservedSignatures: [{ name: 'seal', page: 1, rect: [10, 10, 50, 50] }],
    });
    expect(inspectPdf(first).signatureFields).toContainEqual({ name: 'seal', signed: false });
    const second = await sign(first, {
      fieldName: 'seal',
      appearance: { page: 1, rect: [0, 0, 1, 1], pdf: appearanceSheet() },
    });
    const { overall, signatures } = verify(second);
    expect(overall).toBe('TOTAL_PASSED');
    expect(signatures.map(({ fieldName }) => fieldName)).toEqual(['seal', 'Signature1']);
    expect(signatures[0]?.place).toEqual({ page: 1, rect: [10, 10, 60, 60] });
  });

  test('fills fields that were placed before any signature', async () => {
    const prepared = addTextFields(buildTestPdf({ form: 'stream' }), [
      { name: 'date', page: 1, rect: [10, 10, 80, 12] },
    ]);
    const first = await sign(prepared);
    const second = await sign(first, {
      fieldValues: [{ name: 'date', value: '05/03/2026', appearance: appearanceSheet() }],
    });
    const [leader] = verify(second).signatures;
    expect(leader).toMatchObject({ indication: 'TOTAL_PASSED', coverage: { revision: 3, of: 4 } });
    expect(leader?.laterChanges.permitted).toContainEqual({ kind: 'FIELD_FILLED', field: 'date' });
  });
});

describe('signPdf refuses', () => {
  const field = { name: 'number', page: 1, rect: [72, 700, 100, 20] } as const;
  const value = { name: 'number', value: '1', appearance: appearanceSheet() };
  const place = { page: 1, rect: [0, 0, 10, 10], pdf: appearanceSheet() } as const;
  const unsigned = async () => buildTestPdf();
  test.each<[string, () => Promise<Uint8Array>, Partial<SignPdfOptions>, string]>([
    ['too little room', unsigned, { reserveBytes: 500 }, 'SIGNATURE_TOO_LARGE'],
    ['a page that is not', unsigned, { appearance: { ...place, page: 2 } }, 'PAGE_NOT_FOUND'],
    ['page zero', unsigned, { appearance: { ...place, page: 0 } }, 'PAGE_NOT_FOUND'],
    ['no area', unsigned, { appearance: { ...place, rect: [0, 0, 0, 9] } }, 'RECTANGLE_INVALID'],
    [
      'no number',
      unsigned,
      { appearance: { ...place, rect: [0, 0, 1, NaN] } },
      'RECTANGLE_INVALID',
    ],
    ['no PDF', unsigned, { appearance: { ...place, pdf: Buffer.from('x') } }, 'APPEARANCE_INVALID'],
    ['no date', unsigned, { signedAt: new Date(NaN) }, 'SIGNED_DATE_INVALID'],
    ['a name twice', unsigned, { textFields: [field, field] }, 'FIELD_NAME_TAKEN'],
    ['an unknown field', unsigned, { fieldValues: [value] }, 'FIELD_NOT_FOUND'],
    ['new fields after a signature', leaderSigned, { textFields: [field] }, 'PDF_ALREADY_SIGNED'],
    ['a second value', sealed, { fieldValues: [value] }, 'FIELD_NOT_FILLABLE'],
    ['a signed field', leaderSigned, { fieldName: 'Signature1' }, 'FIELD_NAME_TAKEN'],
    ['a text field', leaderSigned, { fieldName: 'number' }, 'FIELD_NOT_FILLABLE'],
    ['a late certification', leaderSigned, { docMdp: 2 }, 'CERTIFICATION_NOT_FIRST'],
  ])('%s', async (_, pdf, options, code) => {
    await expect(sign(await pdf(), options)).rejects.toMatchObject({ code });
  });

  test('a file with a page that cannot be read, wherever it is', async () => {
    const pdf = buildTestPdf({ pages: 3 }).toString('latin1');
    const broken = Buffer.from(
      pdf.replace('(Hien Luong 3) Tj ET\nendstream', '(Hien Luong 3) Tj ET\nendstraem'),
      'latin1',
    );
    await expect(sign(broken)).rejects.toMatchObject({
      code: 'PDF_DAMAGED',
      details: { reason: 'STREAM_BROKEN' },
    });
  });

  test('text fields on a signed file', async () => {
    const signed = await leaderSigned();
    expect(() => addTextFields(signed, [{ ...field, name: 'other' }])).toThrow(
      expect.objectContaining({ code: 'PDF_ALREADY_SIGNED' }),
    );
  });
});
