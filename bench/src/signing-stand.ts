import { createPrivateKey } from 'node:crypto';
import type { Evidence, TimestampImprint } from '@hien-luong/pdf-sign';
import {
  createOcspRequest,
  createTimestampRequest,
  issueCrl,
  parseTimestampResponse,
} from '@hien-luong/pki';
import type { DemoKeyType, MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { CryptoKeySigner } from '@libpdf/core';

const DAY_MS = 86_400_000;

/** A signer, an authority in this process, and what the library we are measured against calls them. */
export type SigningStand = {
  readonly authority: MockAuthority;
  readonly identity: MockIdentity;
  /** Answers with a token over this digest. */
  timestamp(imprint: TimestampImprint): Promise<Uint8Array>;
  /** Lists of both CAs and status answers, taken after the signatures to come. */
  evidence(): Required<Evidence>;
  rival(): Promise<CryptoKeySigner>;
};

export async function openSigningStand(
  keyType: DemoKeyType,
  authorityKeyType: DemoKeyType,
): Promise<SigningStand> {
  const now = new Date();
  const authority = await createMockAuthority({ now, keyType: authorityKeyType });
  const identity = await authority.issueAgency({
    agencyName: 'DEMO Benchmark',
    keyType,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + DAY_MS),
  });
  return {
    authority,
    identity,
    timestamp: ({ digest, hashAlgorithm }) => token(authority, digest, hashAlgorithm),
    evidence: () => collectEvidence(authority, identity),
    rival: () => rivalSigner(authority, identity, keyType),
  };
}

async function token(
  authority: MockAuthority,
  messageImprint: Uint8Array,
  hashAlgorithm: TimestampImprint['hashAlgorithm'],
): Promise<Uint8Array> {
  const request = createTimestampRequest({ messageImprint, hashAlgorithm });
  return parseTimestampResponse(await authority.timestamp(request, new Date()), request);
}

function collectEvidence(authority: MockAuthority, identity: MockIdentity): Required<Evidence> {
  // An hour on, for a status has to be taken after the signatures it speaks for.
  const at = new Date(Date.now() + 3_600_000);
  const issuer = authority.intermediate;
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  const rootList = issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + DAY_MS),
    revoked: new Map(),
  });
  return {
    certificates: [issuer.der, authority.root.der],
    crls: [rootList.der, authority.crl(at)],
    ocspResponses: [identity.certificate, authority.tsaCertificate].map((certificate) =>
      authority.ocsp(createOcspRequest({ certificate, issuer }), at),
    ),
  };
}

async function rivalSigner(
  authority: MockAuthority,
  identity: MockIdentity,
  keyType: DemoKeyType,
): Promise<CryptoKeySigner> {
  const rsa = keyType === 'rsa-2048';
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256' };
  const pkcs8 = identity.key.export({ type: 'pkcs8', format: 'der' });
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const chain = authority.intermediates.map((certificate) => certificate.der);
  return new CryptoKeySigner(
    key,
    identity.certificate.der,
    rsa ? 'RSA' : 'EC',
    rsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    chain,
  );
}
