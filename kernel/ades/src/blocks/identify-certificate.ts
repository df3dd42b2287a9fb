import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';

/**
 * The signing certificate is there, and is the one that the signature binds.
 * @spec EN 319 102-1 §5.2.3
 */
export function identifyCertificate(
  { id, signingCertificate, binding }: SignatureToValidate,
  { journal, policy, now }: ValidationContext,
): Conclusion {
  const log = openBlock(journal, policy, 'SIGNING_CERTIFICATE_IDENTIFICATION', id, now);
  const found = log.check('SIGNING_CERTIFICATE_FOUND', signingCertificate !== undefined);
  const matches = log.check('SIGNING_CERTIFICATE_MATCHES', binding !== 'mismatch');
  if (!found || !matches) return log.conclude(indeterminate('NO_SIGNING_CERTIFICATE_FOUND'));
  return log.conclude(PASSED);
}
