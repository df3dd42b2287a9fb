import { objectIdOf } from '@hien-luong/ades';
import { describe, expect, test } from 'vitest';
import { augmentXml } from '../sign/augment-xml.ts';
import { archivedSample, CONTENTS, findPart, signSample, textOfBytes } from '../testing/samples.ts';
import { NOW, testAuthority, timestampBy, validationDataOf } from '../testing/test-authority.ts';
import { readXmlSignatures } from './read-signatures.ts';
import { signatureToValidate } from './signature-to-validate.ts';
import { overallOf, verifyXml } from './verify-xml.ts';

const DAY = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY);

async function judge(xml: Uint8Array, now = new Date(NOW.getTime() + 60_000), extra = {}) {
  const { authority } = await testAuthority();
  return verifyXml({ xml, findPart, anchors: authority.anchors, now, ...extra });
}

/** What a verifier with a network would have at hand. */
async function cached(at: Date) {
  const { authority } = await testAuthority();
  const { crls } = validationDataOf(authority, at);
  return { material: { crls } };
}

describe.each(Object.entries(CONTENTS))('%s', (_, content) => {
  test('passes at each level that it was raised to, and says which', async () => {
    const { authority } = await testAuthority();
    const timestamp = timestampBy(authority);
    const signed = await signSample(content);
    const stamped = await augmentXml({ xml: signed, findPart, signatureTimestamp: timestamp });
    const validationData = validationDataOf(authority);
    const whole = await augmentXml({ xml: stamped, findPart, validationData });
    const archived = await augmentXml({ xml: whole, findPart, archiveTimestamp: timestamp });
    const now = after(0.01);
    for (const [xml, level] of [
      [signed, 'B-B'],
      [stamped, 'B-T'],
      [whole, 'B-LT'],
      [archived, 'B-LTA'],
    ] as const) {
      const { overall, signatures } = await judge(xml, now, await cached(now));
      expect(
        signatures.map(({ validation }) => [validation.level, validation.subIndication]),
      ).toEqual([[level, undefined]]);
      expect(overall).toBe('TOTAL_PASSED');
      expect(signatures[0]!.signature.ok).toBe(true);
    }
  });

  test('passes years later with what it carries alone', async () => {
    const { overall, signatures } = await judge(await archivedSample(content), after(900));
    expect(overall).toBe('TOTAL_PASSED');
    expect(signatures[0]!.validation).toMatchObject({
      level: 'B-LTA',
      bestSignatureTime: { at: NOW, by: 'signature-1/timestamp-1' },
    });
  });
});

test('without status information nothing is proven', async () => {
  const { overall, signatures } = await judge(await signSample(CONTENTS.detached));
  expect(overall).toBe('INDETERMINATE');
  expect(signatures[0]!.validation).toMatchObject({ subIndication: 'TRY_LATER', level: 'B-B' });
});

test('without anchors nobody is trusted', async () => {
  const xml = await archivedSample(CONTENTS.detached);
  const { signatures } = await judge(xml, after(1), { anchors: [] });
  expect(signatures[0]!.validation).toMatchObject({
    indication: 'INDETERMINATE',
    subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
  });
});

test.each<[string, string | RegExp, string, string, string]>([
  ['changed data', 'hợp nhất', 'tách ra', 'TOTAL_FAILED', 'HASH_FAILURE'],
  [
    'a changed reference',
    '<ds:Reference Id="s',
    '<ds:Reference Id="x',
    'TOTAL_FAILED',
    'SIG_CRYPTO_FAILURE',
  ],
  [
    'a second SignedInfo',
    '</ds:SignedInfo>',
    '</ds:SignedInfo><ds:SignedInfo/>',
    'TOTAL_FAILED',
    'FORMAT_FAILURE',
  ],
  ['a shared secret', 'ecdsa-sha256', 'hmac-sha256', 'TOTAL_FAILED', 'FORMAT_FAILURE'],
  [
    'an unknown algorithm',
    'ecdsa-sha256',
    'ecdsa-sha3-256',
    'INDETERMINATE',
    'CRYPTO_CONSTRAINTS_FAILURE',
  ],
  [
    'XPath',
    /"[^"]*enveloped-signature"/,
    '"http://www.w3.org/2002/06/xmldsig-filter2"',
    'INDETERMINATE',
    'CRYPTO_CONSTRAINTS_FAILURE',
  ],
  ['data that is not there', 'URI=""', 'URI="thieu.txt"', 'INDETERMINATE', 'SIGNED_DATA_NOT_FOUND'],
  [
    'certificates of others',
    /<ds:X509Certificate>.*?<\/ds:X509Certificate>/,
    '',
    'INDETERMINATE',
    'NO_SIGNING_CERTIFICATE_FOUND',
  ],
])('%s', async (_, from, to, indication, subIndication) => {
  const text = textOfBytes(await archivedSample(CONTENTS['enveloped document']));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { overall, signatures } = await judge(Buffer.from(changed));
  expect(overall).toBe(indication);
  expect(signatures[0]!.validation).toMatchObject({ indication, subIndication });
  expect(signatures[0]!.signature.signed).toEqual([]);
});

test('a revocation after the proven time does not reach back, one before it does', async () => {
  const { authority } = await testAuthority();
  const timestamp = timestampBy(authority);
  for (const [days, indication] of [
    [-1, 'INDETERMINATE'],
    [1, 'TOTAL_PASSED'],
  ] as const) {
    const holder = await authority.issueAgency({
      agencyName: `Sở Mẫu ${days}`,
      keyType: 'p-256',
      notBefore: after(-30),
      notAfter: after(300),
    });
    const xml = await signSample(CONTENTS.enveloping, { signer: holder.signer, timestamp });
    authority.revoke(holder.certificate.serialNumber, after(days), 'superseded');
    const { overall } = await judge(xml, after(2), await cached(after(2)));
    expect(overall).toBe(indication);
  }
});

test('what a timestamp proves is told by the names of objects', async () => {
  const { authority, person } = await testAuthority();
  const [signature] = readXmlSignatures({ xml: await archivedSample(CONTENTS.enveloping) });
  const { timestamps, material, baseline } = signatureToValidate(signature!, 's');
  const value = objectIdOf(signature!.signatureValue!);
  const own = person['p-256'].certificate.fingerprintSha256;
  expect(baseline).toBe(true);
  expect(timestamps[0]!.covers).toEqual([value, own]);
  const covered = new Set(timestamps[1]!.covers);
  const expected = [
    value,
    own,
    authority.root.fingerprintSha256,
    authority.intermediate.fingerprintSha256,
    authority.tsaCertificate.fingerprintSha256,
    ...material.crls.map(objectIdOf),
    objectIdOf(timestamps[0]!.token),
  ];
  expect(covered).toEqual(new Set(expected));
});

test('a plain XML signature binds nobody', async () => {
  const text = textOfBytes(await signSample(CONTENTS['enveloped document']));
  const plain = text.replace(
    /<xades:QualifyingProperties[\s\S]*<\/xades:QualifyingProperties>/,
    '',
  );
  const { signatures } = await judge(Buffer.from(plain), NOW, { profile: 'XMLDSIG' });
  // The reference to the properties is signed, and leads nowhere now.
  expect(signatures[0]!.validation).toMatchObject({ subIndication: 'SIGNED_DATA_NOT_FOUND' });
});

test('a document without signature is unsigned, and the worst of several counts', async () => {
  expect(await judge(Buffer.from('<a/>'))).toEqual({ signatures: [], overall: 'UNSIGNED' });
  const of = (...indications: ('TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED')[]) =>
    overallOf(indications.map((indication) => ({ indication })));
  expect(of('TOTAL_PASSED', 'INDETERMINATE')).toBe('INDETERMINATE');
  expect(of('TOTAL_PASSED', 'INDETERMINATE', 'TOTAL_FAILED')).toBe('TOTAL_FAILED');
  expect(of('TOTAL_PASSED')).toBe('TOTAL_PASSED');
});
