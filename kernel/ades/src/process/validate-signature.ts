import { openProofs } from '../evidence/proofs-of-existence.ts';
import { indicationOf } from '../outcome/conclusion.ts';
import { policyHash } from '../policy/policy-hash.ts';
import { levelOf } from './level-of.ts';
import type { ValidationQuestion } from './open-context.ts';
import { openContext } from './open-context.ts';
import { provableUntil } from './provable-until.ts';
import type { SignatureValidation } from './signature-validation.ts';
import { validateLongTerm } from './validate-long-term.ts';
import { validateTimestamp } from './validate-timestamp.ts';

/**
 * Validates one signature. Nothing is fetched and no clock is read: the same question has the same
 * answer for ever.
 * @spec EN 319 102-1 §5.1
 * @example
 * const { indication, subIndication } = validateSignature({ signature, anchors, now });
 */
export function validateSignature(question: ValidationQuestion): SignatureValidation {
  const { signature, now, knownAt } = question;
  const context = openContext(question);
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
