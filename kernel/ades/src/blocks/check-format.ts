import { openBlock } from '../outcome/block-log.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import { failed, PASSED } from '../outcome/conclusion.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';

/** The reader of the format has checked it; here its result counts. @spec EN 319 102-1 §5.2.2 */
export function checkFormat(
  { id, formatCheck }: SignatureToValidate,
  { journal, policy, now }: ValidationContext,
): Conclusion {
  const log = openBlock(journal, policy, 'FORMAT_CHECKING', id, now);
  const reason = formatCheck.ok ? undefined : formatCheck.reason;
  const conforms = log.check('FORMAT_CONFORMS', formatCheck.ok, reason);
  return log.conclude(conforms ? PASSED : failed('FORMAT_FAILURE'));
}
