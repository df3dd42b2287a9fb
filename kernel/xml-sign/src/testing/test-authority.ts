import { createPrivateKey } from 'node:crypto';
import { createTimestampRequest, issueCrl, parseTimestampResponse } from '@hien-luong/pki';
import type { DemoKeyType, MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import type { AskTimestamp } from '../sign/sign-xml-options.ts';
import type { ValidationValues } from '../xades/unsigned-properties.ts';

export const NOW = new Date('2026-03-05T03:10:10Z');

export type TestAuthority = {
  readonly authority: MockAuthority;
  readonly person: Record<DemoKeyType, MockIdentity>;
};

let shared: Promise<TestAuthority> | undefined;

/** One authority with a person of each key type; made once per test run. */
export function testAuthority(): Promise<TestAuthority> {
  shared ??= create();
  return shared;
}

async function create(): Promise<TestAuthority> {
  const authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
  const notBefore = new Date('2026-01-01T00:00:00Z');
  const notAfter = new Date('2038-01-01T00:00:00Z');
  const person = { fullName: 'Nguyễn Văn Mẫu', organization: 'UBND tỉnh', notBefore, notAfter };
  const [rsa, ec] = await Promise.all([
    authority.issuePerson({ ...person, keyType: 'rsa-2048' }),
    authority.issuePerson({ ...person, keyType: 'p-256' }),
  ]);
  return { authority, person: { 'rsa-2048': rsa, 'p-256': ec } };
}

export function timestampBy(authority: MockAuthority, at: Date = NOW): AskTimestamp {
  return async ({ hashAlgorithm, digest }) => {
    const request = createTimestampRequest({ hashAlgorithm, messageImprint: digest });
    return parseTimestampResponse(await authority.timestamp(request, at), request);
  };
}

/** Everything about signer and clock that a verifier without network needs. */
export function validationDataOf(authority: MockAuthority, at: Date = NOW): ValidationValues {
  return {
    certificates: [authority.root, authority.intermediate, authority.tsaCertificate].map(
      ({ der }) => der,
    ),
    crls: [authority.crl(at), rootCrl(authority, at)],
    ocspResponses: [],
  };
}

/** The demo authority publishes only the list of its intermediate CA; this is the one above. */
function rootCrl(authority: MockAuthority, at: Date): Uint8Array {
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  const { der } = issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + 180 * 86_400_000),
    revoked: new Map(),
  });
  return der;
}
