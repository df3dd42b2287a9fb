import type { Certificate } from '../certificate/certificate.ts';
import type { DistributionPoint, RevocationReasonFlag } from '../certificate/distribution-point.ts';
import type { CertificateList, RevokedCertificate } from '../crl/certificate-list.ts';
import { nameKey, sameName } from '../name/same-name.ts';
import type { CrlFault } from './crl-fault.ts';
import { ALL_REASONS, isInScope, reasonsOf } from './crl-scope.ts';
import { findCrlSigner } from './find-crl-signer.ts';
import { findDelta } from './find-delta.ts';
import type { Opinion } from './opinion.ts';
import { isInForce } from './opinion.ts';
import type { RevocationContext } from './revocation-context.ts';
import type { Revocation, RevocationEvidence, RevocationFault } from './revocation-status.ts';

/**
 * What the lists at hand say of the certificate. All of its distribution points are gone through,
 * then the lists that its issuer publishes without a point, until every reason for a revocation is
 * covered.
 * @spec RFC 5280 §6.3.3
 */
export function judgeByCrls(
  context: RevocationContext,
  certificate: Certificate,
  issuer: Certificate,
): { readonly opinions: readonly Opinion[]; readonly faults: readonly RevocationFault[] } {
  const open = new Set<RevocationReasonFlag>(ALL_REASONS);
  const evidence: RevocationEvidence[] = [];
  const faults: RevocationFault[] = [];
  let revokedLater: Revocation | undefined;
  for (const { crl, point } of listCandidates(context, certificate)) {
    if (!reasonsOf(crl, point).some((reason) => open.has(reason))) continue;
    const reading = readCrl(context, { certificate, issuer, crl, point });
    if (typeof reading === 'string') {
      faults.push({ kind: 'crl', sha256: context.hashOf(crl.der), reason: reading });
      continue;
    }
    evidence.push(...reading.evidence);
    const { entry } = reading;
    if (entry !== undefined) {
      if (isInForce(entry, reading.thisUpdate, context.at)) {
        return { opinions: [{ status: 'revoked', revocation: entry, evidence }], faults };
      }
      revokedLater = entry;
    }
    for (const reason of reasonsOf(crl, point)) open.delete(reason);
    if (open.size === 0) {
      return { opinions: [{ status: 'good', revokedLater, evidence }], faults };
    }
  }
  faults.push(...evidence.map(asIncomplete), ...listBaseless(context, certificate));
  return { opinions: [], faults };
}

/** Deltas of an issuer of whom there is no complete list. */
function listBaseless(
  context: RevocationContext,
  { issuer }: Certificate,
): readonly RevocationFault[] {
  if (context.crls.has(nameKey(issuer))) return [];
  return (context.deltas.get(nameKey(issuer)) ?? []).map(({ der }) => ({
    kind: 'crl',
    sha256: context.hashOf(der),
    reason: 'CRL_BASE_MISSING',
  }));
}

type Candidate = { readonly crl: CertificateList; readonly point: DistributionPoint };

function listCandidates(
  context: RevocationContext,
  certificate: Certificate,
): readonly Candidate[] {
  const { issuer, extensions } = certificate;
  const directory = { kind: 'directory', name: issuer } as const;
  const implied: DistributionPoint = {
    name: { kind: 'full', names: [directory] },
    reasons: undefined,
    crlIssuer: undefined,
  };
  return [...extensions.crlDistributionPoints, implied].flatMap((point) => {
    const names = (point.crlIssuer ?? [directory]).filter((name) => name.kind === 'directory');
    const crls = names.flatMap(({ name }) => context.crls.get(nameKey(name)) ?? []);
    return crls.map((crl) => ({ crl, point }));
  });
}

type Reading = {
  /** Undefined where the certificate is not on the list. */
  readonly entry: RevokedCertificate | undefined;
  readonly thisUpdate: Date;
  readonly evidence: readonly RevocationEvidence[];
};

function readCrl(
  context: RevocationContext,
  question: Candidate & { readonly certificate: Certificate; readonly issuer: Certificate },
): Reading | CrlFault {
  const { crl, point, certificate } = question;
  if (crl.unknownCritical.length > 0) return 'CRL_EXTENSION_UNSUPPORTED';
  if (!isInScope(crl, point, certificate)) return 'CRL_SCOPE_UNFIT';
  const deltas = context.deltas.get(nameKey(crl.issuer)) ?? [];
  const delta = findDelta(crl, deltas, context.asOf);
  // A delta by somebody else, or one that has run out, leaves the complete list as it was.
  const isCurrent = delta !== undefined && findDateFault(context, delta) === undefined;
  const isBySame =
    isCurrent && typeof findCrlSigner(context, { ...question, crl: delta }) !== 'string';
  return readWithDelta(context, question, isBySame ? delta : undefined);
}

function readWithDelta(
  context: RevocationContext,
  question: Candidate & { readonly certificate: Certificate; readonly issuer: Certificate },
  delta: CertificateList | undefined,
): Reading | CrlFault {
  const { crl, certificate } = question;
  const newest = delta ?? crl;
  const dateFault = findDateFault(context, newest);
  if (dateFault !== undefined) return dateFault;
  const signer = findCrlSigner(context, question);
  if (typeof signer === 'string') return signer;
  const entry = findEntry(crl, delta, certificate);
  if (entry === undefined && isForgotten(newest, certificate)) return 'CRL_AFTER_EXPIRY';
  const evidence = [crl, ...(delta === undefined ? [] : [delta])].map((list) =>
    asEvidence(context, list, signer),
  );
  return { entry, thisUpdate: newest.thisUpdate, evidence };
}

function findDateFault(
  { at, asOf, clockSkewMs }: RevocationContext,
  { thisUpdate, nextUpdate }: CertificateList,
): CrlFault | undefined {
  if (thisUpdate.getTime() > asOf.getTime() + clockSkewMs) return 'CRL_NOT_YET_VALID';
  return (nextUpdate ?? thisUpdate) < at ? 'CRL_STALE' : undefined;
}

/** The delta has the last word, also where it takes a certificate off. @spec RFC 5280 §6.3.3 (i)–(k) */
function findEntry(
  crl: CertificateList,
  delta: CertificateList | undefined,
  certificate: Certificate,
): RevokedCertificate | undefined {
  const changed = delta && entryOf(delta, certificate);
  const entry = changed ?? entryOf(crl, certificate);
  return entry?.reason === 'removeFromCRL' ? undefined : entry;
}

function entryOf(crl: CertificateList, certificate: Certificate): RevokedCertificate | undefined {
  const { issuer, serialNumber } = certificate;
  const isOwn = sameName(crl.issuer, issuer);
  const entries = isOwn ? crl.revoked : crl.revokedOfOthers.get(nameKey(issuer));
  return entries?.get(serialNumber);
}

/** A CA may take a certificate off its list once it has expired. @spec RFC 5280 §3.3 */
function isForgotten(crl: CertificateList, { notAfter }: Certificate): boolean {
  const isKept = crl.expiredCertsOnCrl !== undefined && crl.expiredCertsOnCrl <= notAfter;
  return crl.thisUpdate > notAfter && !isKept;
}

function asEvidence(
  context: RevocationContext,
  crl: CertificateList,
  signer: Certificate,
): RevocationEvidence {
  return {
    kind: crl.baseCrlNumber === undefined ? 'crl' : 'deltaCrl',
    sha256: context.hashOf(crl.der),
    thisUpdate: crl.thisUpdate,
    nextUpdate: crl.nextUpdate,
    producedAt: undefined,
    signer,
    signatureAlgorithm: crl.signatureAlgorithm,
  };
}

function asIncomplete({ sha256 }: RevocationEvidence): RevocationFault {
  return { kind: 'crl', sha256, reason: 'CRL_REASONS_INCOMPLETE' };
}
