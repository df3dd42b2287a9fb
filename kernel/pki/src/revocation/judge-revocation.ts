import { digestOf } from '../algorithm/hash-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import { toHex } from '../hex.ts';
import { nameKey } from '../name/same-name.ts';
import { parseOcspResponse } from '../ocsp/parse-ocsp-response.ts';
import { buildPaths } from '../path/build-paths.ts';
import { judgePath } from '../path/judge-path.ts';
import type { SignatureVerifier } from '../path/signature-verifier.ts';
import { createSignatureVerifier } from '../path/signature-verifier.ts';
import type { TrustAnchor } from '../path/trust-anchor.ts';
import { PkiError } from '../pki-error.ts';
import { combineOpinions } from './combine-opinions.ts';
import { judgeByAnswer } from './judge-by-answer.ts';
import { judgeByCrls } from './judge-by-crls.ts';
import type { OcspAnswer } from './ocsp-answer.ts';
import type { Opinion } from './opinion.ts';
import type { RevocationContext } from './revocation-context.ts';
import type { RevocationFault, RevocationStatus } from './revocation-status.ts';

/** Lists and answers from the document, the store, the network: each is judged by itself. */
export type RevocationSources = {
  /** Complete lists and deltas, in any order. */
  readonly crls?: readonly CertificateList[];
  /** In DER. */
  readonly ocspResponses?: readonly Uint8Array[];
  /**
   * The time by which lists and answers must exist; `at` unless given. A later one admits evidence
   * that was made since, as when the past is judged: it tells of `at` by the dates of revocation.
   */
  readonly asOf?: Date;
  /** How far two clocks may differ; five minutes unless given. */
  readonly clockSkewMs?: number;
};

export type RevocationQuestion = RevocationSources & {
  readonly certificate: Certificate;
  /** Whose path was found good. */
  readonly issuer: Certificate;
  /** Where that path ends. */
  readonly anchor: TrustAnchor;
  /** Where signers of lists and CAs above them are looked for. */
  readonly intermediates: readonly Certificate[];
  /** The time for which the status is asked. */
  readonly at: Date;
};

/**
 * Whether the certificate was revoked at that time, by all lists and answers at hand. Of two
 * sources that disagree, the one that knows of a revocation is believed. Silence is `unknown`.
 * @spec RFC 5280 §6.3
 */
export function judgeRevocation(question: RevocationQuestion): RevocationStatus {
  const context = createRevocationContext(question, createSignatureVerifier());
  return context.judge(question.certificate, question.issuer);
}

/** Signers of lists whose own lists have signers, and so on: this deep and no deeper. */
const MAX_PENDING = 3;
/** Questions about certificates that answer one another must come to an end. */
const MAX_QUESTIONS = 200;

/** What is shared by the questions about the certificates of one path. */
export function createRevocationContext(
  sources: Omit<RevocationQuestion, 'certificate' | 'issuer'>,
  signatures: SignatureVerifier,
): RevocationContext {
  const { anchor, intermediates, at, crls = [], clockSkewMs = 300_000 } = sources;
  const complete = crls.filter(({ baseCrlNumber }) => baseCrlNumber === undefined);
  const deltas = crls.filter(({ baseCrlNumber }) => baseCrlNumber !== undefined);
  const hashes = new Map<Uint8Array, string>();
  const standing = new Map<string, boolean>();
  const pending = new Set<string>();
  let questionsLeft = MAX_QUESTIONS;
  const context: RevocationContext = {
    crls: Map.groupBy(complete.toSorted(byNewest), ({ issuer }) => nameKey(issuer)),
    deltas: Map.groupBy(deltas, ({ issuer }) => nameKey(issuer)),
    answers: (sources.ocspResponses ?? []).map(readAnswer),
    signers: Map.groupBy([anchor.certificate, ...intermediates], ({ subject }) => nameKey(subject)),
    anchor,
    at,
    asOf: sources.asOf ?? at,
    clockSkewMs,
    signatures,
    hashOf(bytes) {
      const hash = hashes.get(bytes) ?? toHex(digestOf('sha256', bytes));
      hashes.set(bytes, hash);
      return hash;
    },
    judge(certificate, issuer) {
      if (questionsLeft === 0) return { status: 'unknown', faults: [] };
      questionsLeft -= 1;
      return judgeStatus(context, certificate, issuer);
    },
    isTrustedSigner(signer, time) {
      const id = `${signer.fingerprintSha256} ${time.getTime()}`;
      const known = standing.get(id);
      if (known !== undefined) return known;
      if (pending.size === MAX_PENDING || pending.has(signer.fingerprintSha256)) return false;
      pending.add(signer.fingerprintSha256);
      const isTrusted = hasGoodPath(context, signer, intermediates, time);
      pending.delete(signer.fingerprintSha256);
      // A no may come from the circle that this question stands in, and hold for it alone.
      if (isTrusted || pending.size === 0) standing.set(id, isTrusted);
      return isTrusted;
    },
  };
  return context;
}

function judgeStatus(
  context: RevocationContext,
  certificate: Certificate,
  issuer: Certificate,
): RevocationStatus {
  const opinions: Opinion[] = [];
  const faults: RevocationFault[] = [];
  for (const answer of context.answers) {
    const opinion = judgeByAnswer(context, answer, { certificate, issuer });
    if (typeof opinion === 'string') {
      faults.push({ kind: 'ocsp', sha256: context.hashOf(answer.der), reason: opinion });
    } else if (opinion !== undefined) opinions.push(opinion);
  }
  const byCrls = judgeByCrls(context, certificate, issuer);
  return combineOpinions([...opinions, ...byCrls.opinions], [...faults, ...byCrls.faults]);
}

/** @spec RFC 5280 §6.3.3 (f) */
function hasGoodPath(
  context: RevocationContext,
  signer: Certificate,
  intermediates: readonly Certificate[],
  at: Date,
): boolean {
  const { anchor, signatures } = context;
  for (const candidate of buildPaths({ certificate: signer, intermediates, anchors: [anchor] })) {
    if (!judgePath(candidate, { at, purpose: 'any', signatures }).ok) continue;
    const { certificates } = candidate;
    const isGood = certificates.every((certificate, index) => {
      const issuer = certificates[index + 1] ?? anchor.certificate;
      return context.judge(certificate, issuer).status === 'good';
    });
    if (isGood) return true;
  }
  return false;
}

function byNewest(a: CertificateList, b: CertificateList): number {
  return b.thisUpdate.getTime() - a.thisUpdate.getTime();
}

function readAnswer(der: Uint8Array): OcspAnswer {
  try {
    return { der, response: parseOcspResponse(der) };
  } catch (error) {
    if (!(error instanceof PkiError)) throw error;
    return { der, response: undefined };
  }
}
