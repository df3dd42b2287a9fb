import { beforeAll, describe, expect, test } from 'vitest';
import { addTextFields } from '../sign/add-text-fields.ts';
import { prepareForSigning } from '../sign/prepare-for-signing.ts';
import { signPdf } from '../sign/sign-pdf.ts';
import { rewriteObjects } from '../testing/attack.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { appearanceSheet } from '../testing/signed-samples.ts';
import { signingWith, testAuthority } from '../testing/test-authority.ts';
import { changesSince } from './changes-since.ts';

const given = prepareForSigning(buildTestPdf(), {
  textFields: [{ name: 'number', page: 1, rect: [72, 700, 100, 20] }],
  reservedSignature: { name: 'person', page: 1, rect: [320, 300, 160, 60] },
});
let sign: (pdf: Uint8Array, more?: object) => Promise<Uint8Array>;

beforeAll(async () => {
  const { authority, leader } = await testAuthority();
  const options = signingWith(authority, leader['p-256'].signer);
  sign = (pdf, more) => signPdf({ ...options, pdf, ...more });
});

const kinds = (after: Uint8Array) => changesSince(given, after).map(({ kind }) => kind);

describe('changes since a file was given away', () => {
  test('nothing, and white space behind it', () => {
    expect(kinds(given)).toEqual([]);
    expect(kinds(Buffer.concat([given, Buffer.from('\r\n')]))).toEqual([]);
  });

  test('a signature in the field kept free, or in one of its own', async () => {
    expect(kinds(await sign(given, { fieldName: 'person' }))).toEqual(['SIGNATURE_ADDED']);
    expect(kinds(await sign(given, { fieldName: 'own' }))).toEqual(['SIGNATURE_ADDED']);
  });

  test('two signatures are two', async () => {
    const twice = await sign(await sign(given, { fieldName: 'a' }), { fieldName: 'b' });
    expect(kinds(twice)).toEqual(['SIGNATURE_ADDED', 'SIGNATURE_ADDED']);
  });

  test('a number that the signer filled in', async () => {
    const value = { name: 'number', value: '99', appearance: appearanceSheet(100, 20) };
    expect(kinds(await sign(given, { fieldValues: [value] }))).toContain('FIELD_FILLED');
  });

  test('another field, before the signature', async () => {
    const more = addTextFields(given, [{ name: 'x', page: 1, rect: [1, 1, 9, 9] }]);
    expect(kinds(await sign(more))).toContain('FIELD_ADDED');
  });

  test('another page content, before the signature', async () => {
    const changed = rewriteObjects(given, {
      10: (text) => text.replace('/Type /Page', '/Type /Page /Rotate 90 '),
    });
    expect(kinds(await sign(changed))).toContain('PAGE_CHANGED');
  });

  test('bytes behind the last revision', () => {
    expect(kinds(Buffer.concat([given, Buffer.from('%x')]))).toEqual(['TRAILING_DATA']);
  });
});
