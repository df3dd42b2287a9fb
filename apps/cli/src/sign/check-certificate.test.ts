import { createMockAuthority } from '@hien-luong/pki/mock';
import { expect, test } from 'vitest';
import { checkCertificate } from './check-certificate.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2027-03-02T01:00:00Z');
const authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
const { certificate } = await authority.issuePerson({
  fullName: 'Nguyễn Thị Thử',
  organization: 'Sở Thử nghiệm',
  notBefore: NOW,
  notAfter: LATER,
  keyType: 'p-256',
});

test('a certificate for signing signs while it is in force, to the second', () => {
  expect(() => checkCertificate(certificate, NOW)).not.toThrow();
  expect(() => checkCertificate(certificate, LATER)).not.toThrow();
});

test.each([
  ['not yet in force', certificate, new Date(NOW.getTime() - 1), 'CERTIFICATE_NOT_IN_FORCE'],
  ['out of force', certificate, new Date(LATER.getTime() + 1), 'CERTIFICATE_NOT_IN_FORCE'],
  ['a CA', authority.intermediate, NOW, 'CERTIFICATE_NOT_FOR_SIGNING'],
])('%s does not sign', (_, one, at, code) => {
  expect(() => checkCertificate(one, at)).toThrow(expect.objectContaining({ code }));
});
