import { expect, test } from 'vitest';
import { makeAuthority, NOW, PERSON, VALIDITY } from '../../tests/demo.ts';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import { spkiOf } from '../certificate/public-key.ts';
import { parseCrl } from '../crl/parse-crl.ts';
import { formatName } from '../name/format-name.ts';
import { listNameValues, nameOf } from '../name/name.ts';
import { sameName } from '../name/same-name.ts';
import { createOcspRequest } from '../ocsp/ocsp-request.ts';
import { verifyOcspResponse } from '../ocsp/verify-ocsp-response.ts';
import { validatePath } from '../path/validate-path.ts';
import { parseTimestampResponse } from '../timestamp/parse-timestamp-response.ts';
import { createTimestampRequest } from '../timestamp/timestamp-request.ts';
import { verifyTimestampToken } from '../timestamp/verify-timestamp-token.ts';
import { createMockAuthority } from './create-mock-authority.ts';
import { generateDemoKey } from './demo-key.ts';
import type { MockAuthority } from './mock-authority.ts';
import { importAuthority } from './mock-authority.ts';

function statusOf(authority: MockAuthority, certificate: MockAuthority['root']) {
  const about = { certificate, issuer: authority.intermediate };
  const response = authority.ocsp(createOcspRequest(about), NOW);
  const verdict = verifyOcspResponse({ response, ...about, at: NOW });
  return verdict.ok ? verdict.status : verdict.reason;
}

test('everything it makes says that it is a demonstration', async () => {
  const authority = await makeAuthority();
  const person = await authority.issuePerson(PERSON);
  const agency = await authority.issueAgency({
    ...VALIDITY,
    agencyName: 'Sở Y tế',
    keyType: 'p-256',
  });
  const { root, intermediate, tsaCertificate, ocspCertificate } = authority;
  const holders = [person.certificate, agency.certificate];
  for (const { subject } of [root, intermediate, tsaCertificate, ocspCertificate, ...holders]) {
    expect(formatName(subject)).toMatch(/DEMO/);
  }
  expect(listNameValues(person.certificate.subject, 'OU')).toEqual(['Sở Nội vụ', 'Văn phòng']);
});

test('its holders are trusted to sign, its clock to tell the time, and neither for the other', async () => {
  const authority = await makeAuthority();
  const { certificate } = await authority.issuePerson(PERSON);
  const { intermediates, anchors } = authority;
  const judge = (one: typeof certificate, purpose: 'sign' | 'timestamp') =>
    validatePath({ certificate: one, intermediates, anchors, at: NOW, purpose }).ok;
  expect(judge(certificate, 'sign')).toBe(true);
  expect(judge(certificate, 'timestamp')).toBe(false);
  expect(judge(authority.tsaCertificate, 'timestamp')).toBe(true);
  expect(judge(authority.tsaCertificate, 'sign')).toBe(false);
});

test('it certifies keys made elsewhere', async () => {
  const authority = await makeAuthority();
  const spki = spkiOf(await generateDemoKey('p-256'));
  const subject = nameOf(['CN', 'Token (DEMO)']);
  const order = { ...VALIDITY, spki, subject, profile: 'person-signing' } as const;
  const certificate = authority.issueFrom(order);
  expect(certificate.publicKey.spki).toEqual(spki);
  expect(statusOf(authority, certificate)).toBe('good');
});

test('it goes on where it was put away', async () => {
  const before = await makeAuthority();
  const { certificate } = await before.issuePerson(PERSON);
  const { certificate: lost } = await before.issuePerson(PERSON);
  before.revoke(lost.serialNumber, NOW, 'keyCompromise');
  expect(parseCrl(before.crl(NOW)).crlNumber).toBe(1n);
  const after = importAuthority(before.export());
  expect(after.root.der).toEqual(before.root.der);
  expect(statusOf(after, certificate)).toBe('good');
  expect(statusOf(after, lost)).toBe('revoked');
  const crl = parseCrl(after.crl(NOW));
  expect([...crl.revoked.keys()]).toEqual([lost.serialNumber]);
  expect(crl.crlNumber).toBe(2n);
  const above = parseCrl(after.rootCrl(NOW));
  expect(above.crlNumber).toBe(3n);
  expect(sameName(above.issuer, after.root.subject)).toBe(true);
  const request = createTimestampRequest({ messageImprint: digestOf('sha256') });
  const token = parseTimestampResponse(await after.timestamp(request, NOW), request);
  const { anchors } = before;
  expect(verifyTimestampToken({ token, data: new Uint8Array(), anchors }).ok).toBe(true);
});

test('of a certificate it never issued it says unknown', async () => {
  const [authority, other] = await Promise.all([makeAuthority(), makeAuthority()]);
  const { certificate } = await other.issuePerson(PERSON);
  expect(statusOf(authority, certificate)).toBe('unknown');
});

test('its keys are RSA-2048 unless told otherwise', async () => {
  const { root } = await createMockAuthority({ now: NOW, organization: 'Cục mẫu' });
  expect(root.publicKey.keyObject().asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(formatName(root.subject)).toContain('O=DEMO Cục mẫu');
});

test('every certificate of its can be followed to its list, and the path is good by them', async () => {
  const authority = await makeAuthority();
  const { certificate } = await authority.issuePerson(PERSON);
  const { intermediate, intermediates, anchors, tsaCertificate } = authority;
  expect(certificate.extensions.crlUrls).toEqual(['http://demo-ca.invalid/crl']);
  expect(tsaCertificate.extensions.crlUrls).toEqual(['http://demo-ca.invalid/crl']);
  expect(intermediate.extensions).toMatchObject({
    crlUrls: ['http://demo-ca.invalid/crl/root'],
    caIssuerUrls: ['http://demo-ca.invalid/certificates/root.cer'],
  });
  const judge = () =>
    validatePath({
      certificate,
      intermediates,
      anchors,
      at: NOW,
      purpose: 'sign',
      revocation: { crls: [authority.crl(NOW), authority.rootCrl(NOW)].map(parseCrl) },
    });
  expect(judge()).toMatchObject({ ok: true });
  authority.revoke(intermediate.serialNumber, NOW, 'cACompromise');
  expect(judge()).toMatchObject({ reason: 'CERTIFICATE_REVOKED', culprit: intermediate });
  expect(parseCrl(authority.crl(NOW)).revoked.size).toBe(0);
});
