import { acceptSignature } from '../blocks/accept-signature.ts';
import { checkTimestampDelay } from '../blocks/check-timestamp-delay.ts';
import { validatePastSignature } from '../blocks/validate-past-signature.ts';
import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, isIndeterminate, PASSED } from '../outcome/conclusion.ts';
import { objectIdOf } from '../signature/object-id.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { BestSignatureTime } from './best-signature-time.ts';
import { PROVABLE_LATER } from './provable-later.ts';
import { proveByTimestamps } from './prove-by-timestamps.ts';
import type { JudgedTimestamp, SignatureValidation } from './signature-validation.ts';
import type { TimestampOutcome } from './validate-timestamp.ts';
import type { TimedOutcome } from './validate-with-time.ts';
import { validateWithTime } from './validate-with-time.ts';
import type { ValidationContext } from './validation-context.ts';

export type LongTermQuestion = {
  readonly signature: SignatureToValidate;
  readonly stamps: readonly TimestampOutcome[];
  /** Filled while validating. */
  readonly proofs: ProofsOfExistence;
  readonly knownAt?: Date | undefined;
};

export type LongTermOutcome = {
  readonly conclusion: Conclusion;
  readonly process: SignatureValidation['process'];
  readonly best: BestSignatureTime;
  readonly timed: TimedOutcome;
  readonly timestamps: readonly JudgedTimestamp[];
};

/**
 * Validation process for signatures providing long term availability and integrity of validation
 * material. It is tried only where the validation with time does not decide.
 * @spec EN 319 102-1 §5.6.3.4
 */
export function validateLongTerm(
  question: LongTermQuestion,
  context: ValidationContext,
): LongTermOutcome {
  const { signature, stamps, proofs, knownAt } = question;
  const timed = validateWithTime(signature, stamps, context, knownAt);
  const object = objectIdOf(signature.signatureValue ?? new Uint8Array());
  if (timed.best.by !== 'PRESENT') proofs.add({ object, ...timed.best });
  const timestamps = proveByTimestamps(stamps, proofs, context);
  const best: BestSignatureTime = proofs.earliest(object);
  const archived = stamps.some(({ timestamp }) => isArchive(timestamp.kind));
  const process = stamps.length > 0 || knownAt !== undefined ? 'WITH_TIME' : 'BASIC';
  if (!archived || !mayBeProven(timed.conclusion)) {
    return { conclusion: timed.conclusion, process, best, timed, timestamps };
  }
  const conclusion = proveSignature({ question, timed, best, object }, context);
  return { conclusion, process: 'LONG_TERM', best, timed, timestamps };
}

export function isArchive(kind: string): boolean {
  return kind === 'archive' || kind === 'document';
}

/** Step 3. */
function mayBeProven(conclusion: Conclusion): boolean {
  return isIndeterminate(conclusion, ...PROVABLE_LATER, 'SIG_CONSTRAINTS_FAILURE', 'TRY_LATER');
}

type Proving = {
  readonly question: LongTermQuestion;
  readonly timed: TimedOutcome;
  readonly best: BestSignatureTime;
  readonly object: string;
};

/** Steps 7 to 10. */
function proveSignature(
  { question, timed, best, object }: Proving,
  context: ValidationContext,
): Conclusion {
  const { signature, stamps, proofs } = question;
  const { signingCertificate: certificate } = signature;
  if (certificate === undefined) return timed.conclusion;
  const current = timed.conclusion;
  const past = validatePastSignature(
    {
      subject: signature.id,
      object,
      certificate,
      purpose: 'sign',
      proofs,
      current,
      weak: timed.weak,
    },
    context,
  );
  const { journal, policy } = context;
  const log = openBlock(journal, policy, 'LONG_TERM_VALIDATION', signature.id, best.at);
  if (past.status !== 'PASSED') return log.conclude(past);
  const stamped = stamps.some(({ timestamp }) => timestamp.kind === 'signature');
  if (stamped && !checkTimestampDelay(signature, context, best.at, log)) {
    return log.conclude(indeterminate('SIG_CONSTRAINTS_FAILURE'));
  }
  const accepted = acceptSignature(signature, context, best.at).conclusion;
  return log.conclude(accepted.status === 'PASSED' ? PASSED : accepted);
}
