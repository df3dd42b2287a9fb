import type { Certificate } from '../certificate/certificate.ts';
import type { NameConstraints } from '../certificate/name-constraints.ts';
import { sameName } from '../name/same-name.ts';
import { MAX_PATH_LENGTH } from './build-paths.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkCertificateSignature } from './check-certificate-signature.ts';
import { checkCriticalExtensions } from './check-critical-extensions.ts';
import { checkHolderPurpose } from './check-holder-purpose.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkNames } from './check-names.ts';
import { checkValidity } from './check-validity.ts';
import type { PathFault } from './path-fault.ts';
import type { PolicyDemands } from './path-policies.ts';
import { judgePolicies } from './path-policies.ts';
import type { CandidatePath, PathStep } from './path-step.ts';
import type { SignatureVerifier } from './signature-verifier.ts';
import type { PathPurpose } from './trust-anchor.ts';
import type { ValidPolicy } from './valid-policies.ts';

export type PathConditions = {
  readonly at: Date;
  readonly purpose: PathPurpose;
  readonly policies?: PolicyDemands;
  /** Constraints that the relying party puts on top of those of the CAs. */
  readonly names?: NameConstraints;
  readonly signatures: SignatureVerifier;
  /** Lets certificates signed with DSA pass, for the suites that still have some. */
  readonly allowDsa?: boolean;
};

export type PathJudgement =
  | { readonly ok: true; readonly policies: readonly ValidPolicy[] }
  | { readonly ok: false; readonly reason: PathFault; readonly culprit?: Certificate };

/**
 * Whether every certificate of the path holds under the next, all but revocation.
 * @spec RFC 5280 §6.1
 */
export function judgePath(candidate: CandidatePath, conditions: PathConditions): PathJudgement {
  const { certificates, anchor } = candidate;
  if (pathWithAnchor(candidate).length > MAX_PATH_LENGTH) {
    return { ok: false, reason: 'PATH_TOO_LONG' };
  }
  const anchorFault = checkAnchor(anchor, conditions.purpose, conditions.at);
  if (anchorFault !== undefined) {
    return { ok: false, reason: anchorFault, culprit: anchor.certificate };
  }
  const constraints = conditions.names === undefined ? [] : [conditions.names];
  // From the anchor down, as the standard goes, so the fault nearest to the root is told.
  for (const step of stepsOf(candidate, conditions)) {
    const { certificate, isHolder } = step;
    const isExempt = isSelfIssued(certificate) && !isHolder;
    const reason = judgeStep(step) ?? (isExempt ? undefined : checkNames(certificate, constraints));
    if (reason !== undefined) return { ok: false, reason, culprit: certificate };
    const { nameConstraints } = certificate.extensions;
    if (nameConstraints !== undefined) constraints.push(nameConstraints);
  }
  return judgePolicies(certificates, conditions.policies ?? {});
}

/** A certificate that is itself the anchor stands in the path once. */
export function pathWithAnchor({ certificates, anchor }: CandidatePath): readonly Certificate[] {
  const last = certificates.at(-1);
  const isAnchor = last?.fingerprintSha256 === anchor.certificate.fingerprintSha256;
  return isAnchor ? certificates : [...certificates, anchor.certificate];
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

function* stepsOf(
  { certificates, anchor }: CandidatePath,
  { at, purpose, signatures, allowDsa }: PathConditions,
): Generator<PathStep> {
  for (const [index, certificate] of [...certificates.entries()].toReversed()) {
    const issuer = certificates[index + 1];
    const below = certificates.slice(1, index + 1);
    yield {
      certificate,
      issuer: issuer ?? anchor.certificate,
      issuerIsAnchor: issuer === undefined,
      casBelowIssuer: below.filter((ca) => !isSelfIssued(ca)).length,
      isHolder: index === 0,
      at,
      purpose,
      signatures,
      ...(allowDsa && { dsaIssuers: [...certificates.slice(index + 1), anchor.certificate] }),
    };
  }
}

function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return sameName(subject, issuer);
}
