import type { Certificate } from '../certificate/certificate.ts';
import { sameName } from '../name/same-name.ts';
import { buildPaths, MAX_PATH_LENGTH } from './build-paths.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkCertificateSignature } from './check-certificate-signature.ts';
import { checkCriticalExtensions } from './check-critical-extensions.ts';
import { checkHolderPurpose } from './check-holder-purpose.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkValidity } from './check-validity.ts';
import type { PathFault } from './path-fault.ts';
import type { CandidatePath, PathStep } from './path-step.ts';
import type { TrustAnchor, TrustPurpose } from './trust-anchor.ts';

export type PathQuestion = {
  readonly certificate: Certificate;
  /** CAs from the signature, the store, anywhere: none of them is trusted for being here. */
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
  /** The time for which the answer is wanted, such as that of the timestamp. */
  readonly at: Date;
  readonly purpose: TrustPurpose;
};

/** `path` runs from the holder to the anchor; on failure, the most promising one that was found. */
export type PathVerdict =
  | { readonly ok: true; readonly path: readonly Certificate[]; readonly anchor: TrustAnchor }
  | {
      readonly ok: false;
      readonly reason: PathFault;
      readonly path?: readonly Certificate[];
      /** The certificate that failed the check. */
      readonly culprit?: Certificate;
    };

/**
 * Whether a chain of valid signatures by proper CAs leads to an anchor. Revocation is judged
 * apart, by OCSP and CRLs.
 * @spec RFC 5280 §6.1
 */
export function validatePath(question: PathQuestion): PathVerdict {
  let failure: PathVerdict | undefined;
  for (const candidate of buildPaths(question)) {
    const verdict = judgePath(candidate, question);
    if (verdict.ok) return verdict;
    failure ??= verdict;
  }
  return failure ?? { ok: false, reason: 'ISSUER_NOT_FOUND' };
}

function judgePath(candidate: CandidatePath, { at, purpose }: PathQuestion): PathVerdict {
  const { certificates, anchor } = candidate;
  const path = pathWithAnchor(candidate);
  if (path.length > MAX_PATH_LENGTH) return { ok: false, reason: 'PATH_TOO_LONG', path };
  const anchorFault = checkAnchor(anchor, purpose, at);
  if (anchorFault !== undefined) {
    return { ok: false, reason: anchorFault, path, culprit: anchor.certificate };
  }
  // From the anchor down, as the standard goes, so the fault nearest to the root is told.
  for (let index = certificates.length - 1; index >= 0; index--) {
    const step = stepAt(candidate, index, at, purpose);
    if (step === undefined) continue;
    const reason = judgeStep(step);
    if (reason !== undefined) return { ok: false, reason, path, culprit: step.certificate };
  }
  return { ok: true, path, anchor };
}

function judgeStep(step: PathStep): PathFault | undefined {
  return (
    checkIssuer(step) ??
    checkCertificateSignature(step) ??
    checkValidity(step) ??
    checkCriticalExtensions(step) ??
    checkHolderPurpose(step)
  );
}

function stepAt(
  { certificates, anchor }: CandidatePath,
  index: number,
  at: Date,
  purpose: TrustPurpose,
): PathStep | undefined {
  const certificate = certificates[index];
  if (certificate === undefined) return undefined;
  const issuer = certificates[index + 1];
  const below = certificates.slice(1, index + 1);
  return {
    certificate,
    issuer: issuer ?? anchor.certificate,
    issuerIsAnchor: issuer === undefined,
    casBelowIssuer: below.filter((ca) => !sameName(ca.subject, ca.issuer)).length,
    isHolder: index === 0,
    at,
    purpose,
  };
}

/** A certificate that is itself the anchor stands in the path once. */
function pathWithAnchor({ certificates, anchor }: CandidatePath): readonly Certificate[] {
  const last = certificates.at(-1);
  const isAnchor = last?.fingerprintSha256 === anchor.certificate.fingerprintSha256;
  return isAnchor ? certificates : [...certificates, anchor.certificate];
}
