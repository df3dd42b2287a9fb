import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';

/**
 * Constraints come from the verifier's policy; a policy that the signer names must at least be at
 * hand and in order. @spec EN 319 102-1 §5.2.4
 */
export function initialiseContext(
  { id, signaturePolicy }: SignatureToValidate,
  { journal, policy, now }: ValidationContext,
): Conclusion {
  const log = openBlock(journal, policy, 'CONTEXT_INITIALIZATION', id, now);
  const { state, id: named } = signaturePolicy ?? { state: 'available', id: undefined };
  if (!log.check('SIGNATURE_POLICY_AVAILABLE', state !== 'unavailable', named)) {
    return log.conclude(indeterminate('SIGNATURE_POLICY_NOT_AVAILABLE'));
  }
  const processed = log.check('SIGNATURE_POLICY_PROCESSED', state !== 'unprocessable', named);
  return log.conclude(processed ? PASSED : indeterminate('POLICY_PROCESSING_ERROR'));
}
