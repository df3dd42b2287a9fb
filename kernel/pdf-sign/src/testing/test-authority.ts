import type { CmsSigner } from '@hien-luong/pki';
import { createTimestampRequest, parseTimestampResponse } from '@hien-luong/pki';
import type { DemoKeyType, MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import type { SignPdfOptions } from '../sign/sign-pdf-options.ts';

export const NOW = new Date('2026-03-05T03:10:10Z');

/** One authority with a leader and an agency of each key type; made once per test run. */
export type TestAuthority = {
  authority: MockAuthority;
  leader: Record<DemoKeyType, MockIdentity>;
  agency: MockIdentity;
};

let shared: Promise<TestAuthority> | undefined;

export function testAuthority(): Promise<TestAuthority> {
  shared ??= create();
  return shared;
}

async function create(): Promise<TestAuthority> {
  const authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
  const notBefore = new Date('2026-01-01T00:00:00Z');
  // Long, because pdfsig judges by the clock of the machine.
  const notAfter = new Date('2038-01-01T00:00:00Z');
  const person = { fullName: 'Nguyễn Văn Mẫu', organization: 'UBND tỉnh', notBefore, notAfter };
  const [rsa, ec, agency] = await Promise.all([
    authority.issuePerson({ ...person, keyType: 'rsa-2048' }),
    authority.issuePerson({ ...person, keyType: 'p-256' }),
    authority.issueAgency({ agencyName: 'UBND tỉnh Mẫu', keyType: 'p-256', notBefore, notAfter }),
  ]);
  return { authority, leader: { 'rsa-2048': rsa, 'p-256': ec }, agency };
}

/** Options every test signature has in common. */
export function signingWith(
  authority: MockAuthority,
  signer: CmsSigner,
): Pick<SignPdfOptions, 'signer' | 'chain' | 'signedAt'> {
  return { signer, chain: authority.intermediates, signedAt: NOW };
}

export function timestampBy(
  authority: MockAuthority,
  at: Date,
): NonNullable<SignPdfOptions['timestamp']> {
  return async ({ hashAlgorithm, digest }) => {
    const request = createTimestampRequest({ hashAlgorithm, messageImprint: digest });
    return parseTimestampResponse(await authority.timestamp(request, at), request);
  };
}
