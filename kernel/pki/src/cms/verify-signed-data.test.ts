import { nullValue, octetString, oid, sequence } from '@hien-luong/asn1';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import type { Craft } from '../../tests/craft-signed-data.ts';
import { craftSignedData, properAttributes } from '../../tests/craft-signed-data.ts';
import { flipped, getDemo, getRsaPerson, NOW } from '../../tests/demo.ts';
import { encodeHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { OID } from '../oids.ts';
import { encodeAttribute } from './attribute.ts';
import { keySigner } from './cms-signer.ts';
import { createSignedData } from './create-signed-data.ts';
import type { SignedDataCheck } from './verify-signed-data.ts';
import { verifySignedData } from './verify-signed-data.ts';

const CONTENT = Buffer.from('Nội dung văn bản');
const WRONG_DIGEST = encodeAttribute(OID.messageDigest, octetString(new Uint8Array(32)));

let signer: Holder;
let proper: ReturnType<typeof properAttributes>;

beforeAll(async () => {
  signer = await makeHolder('Signer');
  proper = properAttributes(CONTENT, signer.certificate);
});

function judge(craft: Partial<Craft>, check: Partial<SignedDataCheck> = {}) {
  const cms = craftSignedData({ signer, content: CONTENT, ...craft });
  return verifySignedData({ cms, content: CONTENT, ...check });
}

describe('a proper signature', () => {
  test('holds, and says what it is', () => {
    expect(judge({})).toMatchObject({
      ok: true,
      digestAlgorithm: 'sha256',
      signatureAlgorithm: { scheme: 'ecdsa', hash: 'sha256' },
      signingCertificateMatches: true,
      weakDigest: false,
      signingTime: undefined,
      timestampTokens: [],
    });
  });

  test('content may come in pieces or as a digest', () => {
    const pieces = [CONTENT.subarray(0, 5), CONTENT.subarray(5)];
    expect(judge({}, { content: pieces })).toMatchObject({ ok: true });
    const cms = craftSignedData({ signer, content: CONTENT });
    const asked: string[] = [];
    const verdict = verifySignedData({
      cms,
      digestContent(algorithm) {
        asked.push(algorithm);
        return new Uint8Array(32);
      },
    });
    expect(verdict).toMatchObject({ ok: false, reason: 'CONTENT_DIGEST_MISMATCH' });
    expect(asked).toEqual(['sha256']);
  });

  test('the signing time is told and not believed', async () => {
    const { person } = await getDemo();
    const cms = await createSignedData({
      content: CONTENT,
      signer: person.signer,
      signingTime: NOW,
    });
    expect(verifySignedData({ cms, content: CONTENT }).signingTime).toEqual(NOW);
  });
});

describe('a faulty one is refused, by name', () => {
  const refused: readonly [string, () => Partial<Craft>, string][] = [
    ['no signer', () => ({ signerCount: 0 }), 'SIGNER_COUNT_INVALID'],
    ['two signers', () => ({ signerCount: 2 }), 'SIGNER_COUNT_INVALID'],
    ['content of its own', () => ({ eContent: CONTENT }), 'CONTENT_NOT_DETACHED'],
    ['another type', () => ({ contentType: OID.timestampInfo }), 'CONTENT_TYPE_UNEXPECTED'],
    ['nothing signed but the content', () => ({ attributes: null }), 'SIGNED_ATTRIBUTES_MISSING'],
    [
      'no content type',
      () => ({ attributes: [proper.messageDigest, proper.signingCertificate] }),
      'CONTENT_TYPE_ATTRIBUTE_INVALID',
    ],
    [
      'a content type that is not the content’s',
      () => ({
        attributes: [
          encodeAttribute(OID.contentType, oid(OID.timestampInfo)),
          proper.messageDigest,
          proper.signingCertificate,
        ],
      }),
      'CONTENT_TYPE_ATTRIBUTE_INVALID',
    ],
    [
      'no digest',
      () => ({ attributes: [proper.contentType, proper.signingCertificate] }),
      'MESSAGE_DIGEST_ATTRIBUTE_INVALID',
    ],
    [
      'two digests, one of them right',
      () => ({ attributes: [...Object.values(proper), WRONG_DIGEST] }),
      'MESSAGE_DIGEST_ATTRIBUTE_INVALID',
    ],
    ['no certificate', () => ({ certificates: [] }), 'SIGNER_CERTIFICATE_MISSING'],
    [
      'no bound certificate',
      () => ({ attributes: [proper.contentType, proper.messageDigest] }),
      'SIGNING_CERTIFICATE_ATTRIBUTE_MISSING',
    ],
    [
      'SHA-224',
      () => ({ digestAlgorithm: sequence(oid('2.16.840.1.101.3.4.2.4')) }),
      'DIGEST_ALGORITHM_UNSUPPORTED',
    ],
    [
      'DSA',
      () => ({ signatureAlgorithm: sequence(oid('2.16.840.1.101.3.4.3.2')) }),
      'SIGNATURE_ALGORITHM_UNSUPPORTED',
    ],
    [
      'ECDSA with NULL parameters',
      () => ({ signatureAlgorithm: sequence(oid(OID.ecdsaWithSha256), nullValue()) }),
      'SIGNATURE_ALGORITHM_UNSUPPORTED',
    ],
    [
      'an RSA algorithm for an EC key',
      () => ({ signatureAlgorithm: sequence(oid(OID.sha256WithRsa), nullValue()) }),
      'SIGNATURE_ALGORITHM_MISMATCH',
    ],
    [
      'a digest by another hash than the signature’s',
      () => ({ digestAlgorithm: encodeHashAlgorithm('sha512') }),
      'SIGNATURE_ALGORITHM_MISMATCH',
    ],
    [
      'the digest of something else',
      () => ({ attributes: [proper.contentType, WRONG_DIGEST, proper.signingCertificate] }),
      'CONTENT_DIGEST_MISMATCH',
    ],
  ];

  test.each(refused)('%s', (_, craft, reason) => {
    expect(judge(craft())).toMatchObject({ ok: false, reason });
  });

  test('another certificate of the same key, name and number', async () => {
    const { serialNumber } = signer.certificate;
    const twin = await makeHolder('Signer', { key: signer.key, serialNumber });
    const verdict = judge({ certificates: [twin.certificate] });
    expect(verdict).toMatchObject({
      reason: 'SIGNING_CERTIFICATE_MISMATCH',
      signingCertificateMatches: false,
    });
  });

  test('a signature by another key', async () => {
    const thief = await makeHolder('Thief');
    const stolen = { ...signer, key: thief.key };
    expect(judge({ signer: stolen })).toMatchObject({ reason: 'SIGNATURE_INVALID' });
  });

  test('other content, and none', () => {
    const other = judge({}, { content: flipped(CONTENT, 0) });
    expect(other).toMatchObject({ reason: 'CONTENT_DIGEST_MISMATCH' });
    expect(other.signerCertificate?.fingerprintSha256).toBe(signer.certificate.fingerprintSha256);
    const cms = craftSignedData({ signer, content: CONTENT });
    expect(verifySignedData({ cms })).toMatchObject({ reason: 'CONTENT_MISSING' });
    expect(verifySignedData({ cms, attached: true })).toMatchObject({ reason: 'CONTENT_MISSING' });
  });

  test('an unbound certificate passes only where the caller says so', () => {
    const craft = { attributes: [proper.contentType, proper.messageDigest] };
    expect(judge(craft, { signingCertificate: 'ifPresent' })).toMatchObject({ ok: true });
    const wrongly = { ...craft, certificates: [] };
    expect(judge(wrongly, { signingCertificate: 'ifPresent' }).ok).toBe(false);
  });

  test('a certificate that did not travel along can be given', () => {
    const certificates = [signer.certificate];
    expect(judge({ certificates: [] }, { certificates })).toMatchObject({ ok: true });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['another structure', sequence(oid(OID.data))],
  ])('%s is malformed', (_, cms) => {
    expect(verifySignedData({ cms, content: CONTENT })).toEqual({
      ok: false,
      reason: 'SIGNED_DATA_MALFORMED',
    });
  });
});

test('no byte of what was signed can change unseen, and none makes it throw', async () => {
  const { signer: rsaSigner, certificate, key } = await getRsaPerson();
  const { person } = await getDemo();
  const all = [
    await createSignedData({ content: CONTENT, signer: rsaSigner }),
    await createSignedData({ content: CONTENT, signer: person.signer }),
    await createSignedData({
      content: CONTENT,
      signer: keySigner(certificate, key, 'sha512'),
      digestAlgorithm: 'sha512',
    }),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (cms, at) => {
        const index = Math.floor(at * cms.length);
        const verdict = verifySignedData({ cms: flipped(cms, index), content: CONTENT });
        // A turned bit in the shell may be BER for the same message, never another message.
        if (!verdict.ok) return;
        const original = verifySignedData({ cms, content: CONTENT });
        expect(verdict.signerCertificate.der).toEqual(original.signerCertificate?.der);
        expect(verdict.signature).toEqual(original.signature);
        expect(verdict.signedAttributes).toHaveLength(3);
      },
    ),
    { numRuns: 600 },
  );
});
