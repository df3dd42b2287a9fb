import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import { reliableUntil } from '../policy/reliable-until.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import { objectIdOf } from '../signature/object-id.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { WeakMaterial } from './find-weak-material.ts';
import { describeWeakness } from './find-weak-material.ts';

export type AcceptanceOutcome = {
  readonly conclusion: Conclusion;
  readonly weak: readonly WeakMaterial[];
};

/**
 * Signature acceptance validation: the signature has the elements that are asked for, and its
 * algorithms are reliable at the time that is judged for.
 * @spec EN 319 102-1 §5.2.8
 */
export function acceptSignature(
  signature: SignatureToValidate,
  { journal, policy }: ValidationContext,
  at: Date,
): AcceptanceOutcome {
  const log = openBlock(journal, policy, 'SIGNATURE_ACCEPTANCE', signature.id, at);
  const { binding, algorithms } = signature;
  const referenced = log.check('SIGNING_CERTIFICATE_REFERENCED', binding !== 'absent');
  const bound = log.check('SIGNING_CERTIFICATE_BOUND', binding === 'bound', binding);
  if (!referenced || !bound) {
    return { conclusion: log.conclude(indeterminate('SIG_CONSTRAINTS_FAILURE')), weak: [] };
  }
  const object = objectIdOf(signature.signatureValue ?? new Uint8Array());
  const weak = algorithms
    .map(
      (algorithm): WeakMaterial => ({
        object,
        kind: 'signature',
        algorithm,
        until: reliableUntil(algorithm, policy),
      }),
    )
    .filter(({ until }) => until <= at.getTime());
  const detail = weak.map(describeWeakness).join('; ');
  const known = algorithms.length > 0;
  const reliable = log.check('SIGNATURE_ALGORITHMS_RELIABLE', known && weak.length === 0, detail);
  if (reliable) return { conclusion: log.conclude(PASSED), weak };
  // An algorithm that was never reliable is not saved by any proof of existence.
  const everReliable = known && weak.every(({ until }) => Number.isFinite(until));
  const sub = everReliable ? 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE' : 'CRYPTO_CONSTRAINTS_FAILURE';
  return { conclusion: log.conclude(indeterminate(sub)), weak };
}
