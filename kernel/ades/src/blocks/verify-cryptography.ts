import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';

/**
 * Cryptographic verification, computed by the reader of the format. What nobody here can compute is
 * not thereby false. @spec EN 319 102-1 §5.2.7
 */
export function verifyCryptography(
  { id, cryptography }: SignatureToValidate,
  { journal, policy, now }: ValidationContext,
): Conclusion {
  const log = openBlock(journal, policy, 'CRYPTOGRAPHIC_VERIFICATION', id, now);
  const { cause, reason } = cryptography.ok
    ? { cause: undefined, reason: undefined }
    : cryptography;
  if (!log.check('SIGNED_DATA_FOUND', cause !== 'SIGNED_DATA_NOT_FOUND', reason)) {
    return log.conclude(indeterminate('SIGNED_DATA_NOT_FOUND'));
  }
  if (!log.check('SIGNED_DATA_INTACT', cause !== 'HASH_MISMATCH', reason)) {
    return log.conclude(failed('HASH_FAILURE'));
  }
  if (log.check('SIGNATURE_INTACT', cause === undefined, reason)) return log.conclude(PASSED);
  return log.conclude(
    cause === 'ALGORITHM_UNSUPPORTED'
      ? indeterminate('CRYPTO_CONSTRAINTS_FAILURE')
      : failed('SIG_CRYPTO_FAILURE'),
  );
}
