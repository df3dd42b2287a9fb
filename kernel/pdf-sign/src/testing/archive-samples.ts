import { createPrivateKey } from 'node:crypto';
import type { Certificate } from '@hien-luong/pki';
import { createOcspRequest, issueCrl } from '@hien-luong/pki';
import type { MockAuthority } from '@hien-luong/pki/mock';

const DAY_MS = 86_400_000;

export type CollectedEvidence = Record<'certificates' | 'crls' | 'ocspResponses', Uint8Array[]>;

/** What a province would fetch: the lists of both CAs, and answers about holders and clock. */
export function collectEvidence(
  authority: MockAuthority,
  holders: readonly Certificate[],
  at: Date,
): CollectedEvidence {
  const issuer = authority.intermediate;
  return {
    certificates: [issuer.der, authority.root.der],
    crls: [rootCrl(authority, at), authority.crl(at)],
    ocspResponses: [...holders, authority.tsaCertificate].map((certificate) =>
      authority.ocsp(createOcspRequest({ certificate, issuer }), at),
    ),
  };
}

/** The demo authority publishes only the list of its intermediate CA; this is the one above. */
function rootCrl(authority: MockAuthority, at: Date): Uint8Array {
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  return issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + 180 * DAY_MS),
    revoked: new Map(),
  }).der;
}
