import type { TrustAnchor } from '@hien-luong/pki';
import { openProofs } from '../evidence/proofs-of-existence.ts';
import { openRevocationStore } from '../evidence/revocation-store.ts';
import { indicationOf } from '../outcome/conclusion.ts';
import { openJournal } from '../outcome/journal.ts';
import { DEFAULT_POLICY } from '../policy/default-policy.ts';
import { policyHash } from '../policy/policy-hash.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import { materialInside } from '../signature/read-token.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { ValidationMaterial } from '../signature/validation-material.ts';
import { joinMaterial } from '../signature/validation-material.ts';
import { levelOf } from './level-of.ts';
import { provableUntil } from './provable-until.ts';
import type { SignatureValidation } from './signature-validation.ts';
import { validateLongTerm } from './validate-long-term.ts';
import { validateTimestamp } from './validate-timestamp.ts';
import type { ValidationContext } from './validation-context.ts';

export type ValidationQuestion = {
  readonly signature: SignatureToValidate;
  /** Whom to trust, and for what; nobody else is. */
  readonly anchors: readonly TrustAnchor[];
  /** What the verifier has besides the file: CAs, CRLs and OCSP answers from his cache. */
  readonly material?: Partial<ValidationMaterial> | undefined;
  readonly now: Date;
  readonly policy?: ValidationPolicy | undefined;
  /** When the caller himself knows the signature to have existed, as from his own archive. */
  readonly knownAt?: Date | undefined;
};

/**
 * Validates one signature. Nothing is fetched and no clock is read: the same question has the same
 * answer for ever.
 * @spec EN 319 102-1 §5.1
 * @example
 * const { indication, subIndication } = validateSignature({ signature, anchors, now });
 */
export function validateSignature(question: ValidationQuestion): SignatureValidation {
  const { signature, now, knownAt } = question;
  const context = contextOf(question);
  const stamps = signature.timestamps.map((timestamp) => validateTimestamp(timestamp, context));
  const proofs = openProofs(now);
  const outcome = validateLongTerm({ signature, stamps, proofs, knownAt }, context);
  const { certificate } = outcome.timed.basic;
  const { status } = outcome.conclusion;
  const { id, version } = context.policy;
  return {
    signature,
    indication: indicationOf(outcome.conclusion),
    subIndication: status === 'PASSED' ? undefined : outcome.conclusion.sub,
    process: outcome.process,
    validatedAt: now,
    bestSignatureTime: outcome.best,
    level: levelOf(signature, outcome.timestamps, certificate, context),
    path: certificate?.path ?? [],
    anchor: certificate?.anchor,
    statements: certificate?.statements ?? [],
    revoked: certificate?.revoked,
    gap: certificate?.gap,
    weak: status === 'PASSED' ? [] : outcome.timed.weak,
    timestamps: outcome.timestamps,
    proofs: proofs.list(),
    provableUntil: provableUntil(certificate, signature, outcome.timestamps, context.policy),
    blocks: context.journal.blocks,
    policy: { id, version, sha256: policyHash(context.policy) },
  };
}

function contextOf(question: ValidationQuestion): ValidationContext {
  const { signature, anchors, now, policy = DEFAULT_POLICY } = question;
  const inTokens = signature.timestamps.map(({ token }) => materialInside(token));
  const material = joinMaterial(signature.material, ...inTokens, question.material);
  const once = new Map(material.certificates.map((one) => [one.fingerprintSha256, one]));
  return {
    now,
    policy,
    anchors,
    certificates: [...once.values()],
    revocation: openRevocationStore(material),
    journal: openJournal(),
  };
}
