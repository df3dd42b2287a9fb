import type { Certificate, CertificateList } from '@hien-luong/pki';
import { OID, sameName, verifyOcspResponse } from '@hien-luong/pki';
import type { EvidencePool } from './evidence.ts';

/** The latest time at which the status was taken, and until when it was said to hold. */
export type StatusTime = { readonly thisUpdate: Date; readonly nextUpdate: Date | undefined };

export type StatusSource = StatusTime &
  ({ readonly crl: CertificateList } | { readonly ocspResponse: Uint8Array });

/** One certificate of a chain, with what the pool says about it. */
export type TracedCertificate = {
  readonly certificate: Certificate;
  /** The certificate is itself trusted, or its own issuer. */
  readonly isAnchor: boolean;
  /** Those that may have issued it: the same name, and the same key identifier where given. */
  readonly issuers: readonly Certificate[];
  readonly sources: readonly StatusSource[];
  /** A responder whose status nobody is asked for (RFC 6960 §4.2.2.2.1). */
  readonly statusFree: boolean;
};

const MAX_TRACED = 64;
const AT_ANY_TIME = { at: new Date(0), clockSkewMs: Number.POSITIVE_INFINITY };

/** Finds out about each certificate once, however many signatures lead to it. */
export type CertificateTracer = (holder: Certificate) => TracedCertificate[];

/**
 * Everything a validation of a holder asks for: issuers up to an anchor, their status, and the
 * chains of those who signed the status. The holder comes first; loops and floods are bounded.
 */
export function certificateTracer(
  pool: EvidencePool,
  isTrusted: (certificate: Certificate) => boolean,
): CertificateTracer {
  const known = new Map<string, ReturnType<typeof traceOne>>();
  function lookUp(certificate: Certificate) {
    const found = known.get(certificate.fingerprintSha256);
    if (found !== undefined) return found;
    const made = traceOne(certificate, pool, isTrusted);
    known.set(certificate.fingerprintSha256, made);
    return made;
  }
  return (holder) => {
    const traced = new Map<string, TracedCertificate>();
    const queue = [holder];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (traced.has(next.fingerprintSha256) || traced.size >= MAX_TRACED) continue;
      const { entry, responders } = lookUp(next);
      traced.set(next.fingerprintSha256, entry);
      queue.push(...entry.issuers, ...responders);
    }
    return [...traced.values()];
  };
}

function traceOne(
  certificate: Certificate,
  pool: EvidencePool,
  isTrusted: (certificate: Certificate) => boolean,
): { entry: TracedCertificate; responders: readonly Certificate[] } {
  const isAnchor = isTrusted(certificate) || sameName(certificate.subject, certificate.issuer);
  const statusFree = certificate.extensions.all.some(({ oid }) => oid === OID.ocspNoCheck);
  if (isAnchor) {
    const entry = { certificate, isAnchor, statusFree, issuers: [], sources: [] };
    return { entry, responders: [] };
  }
  const issuers = pool.certificates.filter((candidate) => mayHaveIssued(candidate, certificate));
  const responders: Certificate[] = [];
  const sources: StatusSource[] = pool.crls
    .filter(
      (crl) =>
        sameName(crl.issuer, certificate.issuer) &&
        keysAgree(crl.authorityKeyIdentifier, certificate.extensions.authorityKeyIdentifier),
    )
    .map((crl) => ({ crl, thisUpdate: crl.thisUpdate, nextUpdate: crl.nextUpdate }));
  for (const response of pool.ocspResponses) {
    for (const issuer of issuers) {
      // Whether the answer is fresh enough depends on what it is wanted for; see its times.
      const verdict = verifyOcspResponse({ response, certificate, issuer, ...AT_ANY_TIME });
      if (!verdict.ok) continue;
      const { thisUpdate, nextUpdate } = verdict;
      sources.push({ ocspResponse: response, thisUpdate, nextUpdate });
      responders.push(verdict.responder);
      break;
    }
  }
  return { entry: { certificate, isAnchor, statusFree, issuers, sources }, responders };
}

function mayHaveIssued(candidate: Certificate, certificate: Certificate): boolean {
  const own = candidate.extensions.subjectKeyIdentifier;
  return (
    sameName(candidate.subject, certificate.issuer) &&
    keysAgree(own, certificate.extensions.authorityKeyIdentifier)
  );
}

/** Two authorities of one name are told apart by their keys, where both are named. */
function keysAgree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
