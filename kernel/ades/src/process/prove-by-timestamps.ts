import { acceptSignature } from '../blocks/accept-signature.ts';
import type { TokenContents } from '../blocks/extract-proofs.ts';
import { contentsOfTokens, extractProofs } from '../blocks/extract-proofs.ts';
import { validatePastSignature } from '../blocks/validate-past-signature.ts';
import type { ProofsOfExistence } from '../evidence/proofs-of-existence.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, isIndeterminate } from '../outcome/conclusion.ts';
import { PROVABLE_LATER } from './provable-later.ts';
import type { JudgedTimestamp } from './signature-validation.ts';
import type { TimestampOutcome } from './validate-timestamp.ts';
import type { ValidationContext } from './validation-context.ts';

/**
 * Takes all timestamps from the outermost inwards: one that holds proves that everything below it
 * existed, earlier timestamps included, which may make those hold again that no longer do today.
 * One that does not hold is passed over.
 * @spec EN 319 102-1 §5.6.3.4
 */
export function proveByTimestamps(
  stamps: readonly TimestampOutcome[],
  proofs: ProofsOfExistence,
  context: ValidationContext,
): readonly JudgedTimestamp[] {
  const contents = contentsOfTokens(stamps.map(({ timestamp }) => timestamp));
  const newestFirst = stamps.toSorted((a, b) => timeOf(b) - timeOf(a));
  const judged = new Map<TimestampOutcome, JudgedTimestamp>();
  for (const stamp of newestFirst) {
    judged.set(stamp, { ...stamp, final: judgeOne(stamp, contents, proofs, context) });
  }
  return stamps.map((stamp) => judged.get(stamp) as JudgedTimestamp);
}

function timeOf({ info }: TimestampOutcome): number {
  return info?.genTime.getTime() ?? 0;
}

function judgeOne(
  stamp: TimestampOutcome,
  contents: TokenContents,
  proofs: ProofsOfExistence,
  context: ValidationContext,
): Conclusion {
  const conclusion = concludeFor(stamp, proofs, context);
  const { info, timestamp } = stamp;
  const hash = info?.imprint.hashAlgorithm;
  if (conclusion.status !== 'PASSED' || info === undefined || hash === undefined) return conclusion;
  const stamped = { timestamp, genTime: info.genTime, hash };
  const proves = extractProofs(stamped, contents, proofs, context.policy);
  return proves ? conclusion : indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE');
}

function concludeFor(
  stamp: TimestampOutcome,
  proofs: ProofsOfExistence,
  context: ValidationContext,
): Conclusion {
  const { conclusion, certificate, object, basic, signature } = stamp;
  if (certificate === undefined || !mayBeProven(conclusion)) return conclusion;
  const past = validatePastSignature(
    {
      subject: signature.id,
      object,
      certificate,
      purpose: 'timestamp',
      proofs,
      current: conclusion,
      // The token stands for the signature value in it, and that is what is proven to have existed.
      weak: basic.weak.map((one) => (one.kind === 'signature' ? { ...one, object } : one)),
    },
    context,
  );
  if (past.status !== 'PASSED') return past;
  return acceptSignature(signature, context, proofs.earliest(object).at).conclusion;
}

/** Step 5 c). */
function mayBeProven(conclusion: Conclusion): boolean {
  return isIndeterminate(conclusion, ...PROVABLE_LATER);
}
