import { createPrivateKey } from 'node:crypto';
import { createTimestampRequest, issueCrl, parseTimestampResponse } from '@hien-luong/pki';
import type { MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import type { AskTimestamp, ValidationValues } from '@hien-luong/xml-sign';
import type { SigningOptions } from '../create-asice.ts';
import type { FileToSign } from '../file-to-sign.ts';

export const NOW = new Date('2026-03-05T03:10:10Z');

export const FILES: readonly FileToSign[] = [
  {
    name: 'Quyết định 15.pdf',
    bytes: Buffer.from('%PDF-1.7 không thật'),
    mimeType: 'application/pdf',
  },
  { name: 'phu-luc/15', bytes: Buffer.from('Phụ lục\n'.repeat(50)), mimeType: 'text/plain' },
];

export type TestAuthority = {
  readonly authority: MockAuthority;
  readonly leader: MockIdentity;
  readonly agency: MockIdentity;
};

let shared: Promise<TestAuthority> | undefined;

/** One authority with a leader and an agency; made once per test run. */
export function testAuthority(): Promise<TestAuthority> {
  shared ??= create();
  return shared;
}

async function create(): Promise<TestAuthority> {
  const authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
  const life = {
    keyType: 'p-256',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2038-01-01T00:00:00Z'),
  } as const;
  const leader = { fullName: 'Nguyễn Văn Mẫu', organization: 'UBND tỉnh', ...life };
  return {
    authority,
    leader: await authority.issuePerson(leader),
    agency: await authority.issueAgency({ agencyName: 'UBND tỉnh Mẫu', ...life }),
  };
}

export async function signingAs(who: 'leader' | 'agency' = 'leader'): Promise<SigningOptions> {
  const { authority, [who]: identity } = await testAuthority();
  return {
    signer: identity.signer,
    chain: authority.intermediates,
    signedAt: NOW,
    timestamp: await timestampAt(NOW),
  };
}

export async function timestampAt(at: Date): Promise<AskTimestamp> {
  const { authority } = await testAuthority();
  return async ({ hashAlgorithm, digest }) => {
    const request = createTimestampRequest({ hashAlgorithm, messageImprint: digest });
    return parseTimestampResponse(await authority.timestamp(request, at), request);
  };
}

/** Lists of both CAs, of which the demo authority itself publishes only one. */
export async function validationDataAt(at: Date): Promise<ValidationValues> {
  const { authority } = await testAuthority();
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  const rootList = issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + 180 * 86_400_000),
    revoked: new Map(),
  });
  return {
    certificates: [authority.root.der, authority.intermediate.der],
    crls: [authority.crl(at), rootList.der],
    ocspResponses: [],
  };
}
