import { createHash } from 'node:crypto';
import { parseTimestampInfo, verifyTimestampToken } from '@hien-luong/pki';
import * as libxml from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { archivedSample, CONTENTS, findPart, LETTER, signSample } from '../testing/samples.ts';
import { NOW, testAuthority, timestampBy, validationDataOf } from '../testing/test-authority.ts';
import { TRICKY } from '../testing/tricky-documents.ts';
import { readXmlSignatures } from '../verify/read-signatures.ts';
import { augmentXml } from './augment-xml.ts';

const METHODS = ['exclusive', 'inclusive-1.0', 'inclusive-1.1'] as const;

describe.each(Object.entries(CONTENTS))('%s', (_, content) => {
  test.each(METHODS)('%s: B-T, B-LT, B-LTA and its renewal', async (canonicalization) => {
    const { authority } = await testAuthority();
    const later = new Date('2030-01-01T00:00:00Z');
    const archived = await archivedSample(content, { canonicalization });
    const renewed = await augmentXml({
      xml: archived,
      findPart,
      digestAlgorithm: 'sha512',
      validationData: validationDataOf(authority, later),
      archiveTimestamp: timestampBy(authority, later),
    });
    const [signature] = readXmlSignatures({ xml: renewed, findPart });
    expect(signature).toMatchObject({
      ok: true,
      unsignedFault: undefined,
      unsignedProperties: [
        { name: 'SignatureTimeStamp' },
        { name: 'CertificateValues', certificates: [{}, {}, {}] },
        { name: 'RevocationValues', crls: [{}, {}] },
        { name: 'ArchiveTimeStamp' },
        { name: 'TimeStampValidationData', certificates: [{}, {}, {}], crls: [{}, {}] },
        { name: 'ArchiveTimeStamp' },
      ],
      timestamps: [
        { kind: 'signature', imprint: 'matches', covered: 0 },
        { kind: 'archive', imprint: 'matches', covered: 3 },
        { kind: 'archive', imprint: 'matches', covered: 5 },
      ],
    });
    const times = signature!.timestamps.map(({ token }) => parseTimestampInfo(token).genTime);
    expect(times).toEqual([NOW, NOW, later]);
  });
});

/** The steps of the standard, taken by libxml2 directly. @spec EN 319 132-1 §5.5.2.3 */
test('an archive timestamp is over what the standard lists, in its order', async () => {
  const xml = await archivedSample(CONTENTS.enveloping);
  const document = libxml.XmlDocument.fromBuffer(xml);
  const ns = { ds: 'http://www.w3.org/2000/09/xmldsig#', x: 'http://uri.etsi.org/01903/v1.3.2#' };
  const canonical = (path: string) =>
    document
      .find(path, ns)
      .map((node) => (node as libxml.XmlElement).canonicalizeToString({ mode: 1 }))
      .join('');
  const input = [
    canonical('/ds:Signature/ds:Object[not(x:QualifyingProperties)]'),
    canonical('//x:SignedProperties'),
    canonical('//ds:SignedInfo'),
    canonical('//ds:SignatureValue'),
    canonical('//ds:KeyInfo'),
    canonical('//x:SignatureTimeStamp'),
    canonical('//x:CertificateValues'),
    canonical('//x:RevocationValues'),
    canonical('/ds:Signature/ds:Object[not(x:QualifyingProperties)]'),
  ].join('');
  document.dispose();
  const [signature] = readXmlSignatures({ xml });
  const archive = signature!.timestamps.find(({ kind }) => kind === 'archive')!;
  const { imprint } = parseTimestampInfo(archive.token);
  expect(Buffer.from(imprint.digest)).toEqual(createHash('sha256').update(input).digest());
  const { authority } = await testAuthority();
  const { anchors } = authority;
  expect(
    verifyTimestampToken({ token: archive.token, data: Buffer.from(input), anchors }),
  ).toMatchObject({ ok: true, genTime: NOW });
});

const TAMPERED = [
  ['the signature value', /(<ds:SignatureValue [^>]*>)/, '$1 '],
  ['the certificates of KeyInfo', /(<ds:X509Certificate>)/, '$1 '],
  ['a certificate value', /(<xades:EncapsulatedX509Certificate>)/, '$1 '],
  ['a list of revoked certificates', /(<xades:EncapsulatedCRLValue>)/, '$1 '],
  ['the signature timestamp', /(<xades:SignatureTimeStamp)/, '$1 Id="x"'],
] as const;

test.each(TAMPERED)('an archive timestamp covers %s', async (_, from, to) => {
  const text = Buffer.from(await archivedSample(CONTENTS.enveloping)).toString('utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const [signature] = readXmlSignatures({ xml: Buffer.from(changed) });
  // Blanks in base64 change no value, so the signature holds, and only the archive is broken.
  expect(signature!.ok).toBe(true);
  const archive = signature!.timestamps.find(({ kind }) => kind === 'archive');
  expect(archive).toMatchObject({ imprint: 'differs' });
});

test('an archive timestamp covers data outside the document', async () => {
  const xml = await archivedSample(CONTENTS.detached);
  const other = (uri: string) => (findPart(uri) ? Buffer.from('khác') : undefined);
  const [signature] = readXmlSignatures({ xml, findPart: other });
  expect(signature).toMatchObject({
    ok: false,
    reason: 'REFERENCE_DIGEST_MISMATCH',
    timestamps: [{ imprint: 'matches' }, { imprint: 'differs' }],
  });
});

test('raises the signature that is meant, and no other', async () => {
  const first = await signSample(CONTENTS['enveloped element'], { id: 'mot' });
  const both = await signSample(
    { form: 'enveloped', xml: first, elementId: 'trich-yeu' },
    { id: 'hai' },
  );
  const { authority } = await testAuthority();
  const signatureTimestamp = timestampBy(authority);
  const xml = await augmentXml({ xml: both, signatureId: 'hai', signatureTimestamp });
  expect(readXmlSignatures({ xml })).toMatchObject([
    { ok: true, id: 'mot', timestamps: [] },
    { ok: true, id: 'hai', timestamps: [{ imprint: 'matches' }] },
  ]);
  await expect(augmentXml({ xml: both, signatureTimestamp })).rejects.toMatchObject({
    code: 'XML_TARGET_NOT_FOUND',
  });
});

test('will not break a signature that covers the one to be raised', async () => {
  const first = await signSample(CONTENTS['enveloped element'], { id: 'mot' });
  const xml = await signSample({ form: 'enveloped', xml: first }, { id: 'hai' });
  const { authority } = await testAuthority();
  const signatureTimestamp = timestampBy(authority);
  await expect(augmentXml({ xml, signatureId: 'mot', signatureTimestamp })).rejects.toMatchObject({
    code: 'XML_SIGNATURE_INVALID',
  });
  await augmentXml({ xml, signatureId: 'hai', signatureTimestamp });
});

test('a document without signature has nothing to raise', async () => {
  const { authority } = await testAuthority();
  const signatureTimestamp = timestampBy(authority);
  await expect(augmentXml({ xml: LETTER, signatureTimestamp })).rejects.toMatchObject({
    code: 'XML_TARGET_NOT_FOUND',
  });
});

test('keeps the canonical form of whatever it writes anew', async () => {
  for (const text of Object.values(TRICKY)) {
    const xml = await archivedSample({ form: 'enveloped', xml: Buffer.from(text) });
    expect(readXmlSignatures({ xml })).toMatchObject([
      { ok: true, timestamps: [{ imprint: 'matches' }, { imprint: 'matches' }] },
    ]);
  }
});
