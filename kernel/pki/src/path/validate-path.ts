import type { Certificate } from '../certificate/certificate.ts';
import type { NameConstraints } from '../certificate/name-constraints.ts';
import type { RevocationSources } from '../revocation/judge-revocation.ts';
import { createRevocationContext } from '../revocation/judge-revocation.ts';
import type { RevocationStatus } from '../revocation/revocation-status.ts';
import { buildPaths } from './build-paths.ts';
import { judgePath, pathWithAnchor } from './judge-path.ts';
import type { PathFault } from './path-fault.ts';
import type { PolicyDemands } from './path-policies.ts';
import type { CandidatePath } from './path-step.ts';
import type { SignatureVerifier } from './signature-verifier.ts';
import { createSignatureVerifier } from './signature-verifier.ts';
import type { PathPurpose, TrustAnchor } from './trust-anchor.ts';
import type { ValidPolicy } from './valid-policies.ts';

export type PathQuestion = {
  readonly certificate: Certificate;
  /** CAs from the signature, the store, anywhere: none of them is trusted for being here. */
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
  /** The time for which the answer is wanted, such as that of the timestamp. */
  readonly at: Date;
  readonly purpose: PathPurpose;
  /** What the relying party asks of policies; nothing unless given. */
  readonly policies?: PolicyDemands;
  /** Names that the relying party admits, on top of what the CAs say. */
  readonly names?: NameConstraints;
  /** Where given, every certificate of the path must be proven not to be revoked. */
  readonly revocation?: RevocationSources;
  /** Lets certificates signed with DSA pass, for the suites that still have some. */
  readonly allowDsa?: boolean;
};

/** What is known of one certificate of the path. */
export type CertificateStanding = RevocationStatus & { readonly certificate: Certificate };

/** `path` runs from the holder to the anchor; on failure, the most promising one that was found. */
export type PathVerdict =
  | {
      readonly ok: true;
      readonly path: readonly Certificate[];
      readonly anchor: TrustAnchor;
      /** Policies under which the path is valid, of those that are acceptable. */
      readonly policies: readonly ValidPolicy[];
      /** From the anchor down; empty where revocation was not asked about. */
      readonly standings: readonly CertificateStanding[];
    }
  | {
      readonly ok: false;
      readonly reason: PathFault;
      readonly path?: readonly Certificate[];
      /** The certificate that failed the check. */
      readonly culprit?: Certificate;
      /** Up to the culprit, where the path failed for revocation. */
      readonly standings?: readonly CertificateStanding[];
    };

/**
 * Whether a chain of valid signatures by proper CAs leads to an anchor, and, where `revocation` is
 * given, whether all of them were in good standing.
 * @spec RFC 5280 §6.1
 */
export function validatePath(question: PathQuestion): PathVerdict {
  const signatures = createSignatureVerifier();
  let failure: PathVerdict | undefined;
  for (const candidate of buildPaths(question)) {
    const verdict = judgeCandidate(candidate, question, signatures);
    if (verdict.ok) return verdict;
    failure = moreTelling(failure, verdict);
    if (signatures.isExhausted()) return { ok: false, reason: 'PATH_SEARCH_EXHAUSTED' };
  }
  return failure ?? { ok: false, reason: 'ISSUER_NOT_FOUND' };
}

function judgeCandidate(
  candidate: CandidatePath,
  question: PathQuestion,
  signatures: SignatureVerifier,
): PathVerdict {
  const path = pathWithAnchor(candidate);
  const judgement = judgePath(candidate, { ...question, signatures });
  if (!judgement.ok) return { ...judgement, path };
  const { anchor } = candidate;
  const standings = listStandings(candidate, question, signatures);
  const last = standings.at(-1);
  if (last === undefined || last.status === 'good') {
    return { ok: true, path, anchor, policies: judgement.policies, standings };
  }
  return { ok: false, reason: faultOf(last), path, culprit: last.certificate, standings };
}

/** From the anchor down, to the first certificate that is not known to be good. */
function listStandings(
  { certificates, anchor }: CandidatePath,
  { revocation, intermediates, at }: PathQuestion,
  signatures: SignatureVerifier,
): readonly CertificateStanding[] {
  if (revocation === undefined) return [];
  const context = createRevocationContext({ ...revocation, anchor, intermediates, at }, signatures);
  const standings: CertificateStanding[] = [];
  for (const [index, certificate] of [...certificates.entries()].toReversed()) {
    if (certificate.fingerprintSha256 === anchor.certificate.fingerprintSha256) continue;
    const issuer = certificates[index + 1] ?? anchor.certificate;
    const status = context.judge(certificate, issuer);
    standings.push({ ...status, certificate });
    if (status.status !== 'good') break;
  }
  return standings;
}

function faultOf(status: RevocationStatus): PathFault {
  if (status.status !== 'revoked') return 'REVOCATION_UNKNOWN';
  return status.reason === 'certificateHold' ? 'CERTIFICATE_ON_HOLD' : 'CERTIFICATE_REVOKED';
}

/** The first failure, unless a later path got further, to where only its standing was in doubt. */
function moreTelling(
  earlier: PathVerdict | undefined,
  later: Extract<PathVerdict, { ok: false }>,
): PathVerdict {
  if (earlier === undefined || earlier.ok) return later;
  return later.standings !== undefined && earlier.standings === undefined ? later : earlier;
}
