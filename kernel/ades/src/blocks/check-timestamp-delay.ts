import type { BlockLog } from '../outcome/block-log.ts';
import type { ValidationContext } from '../process/validation-context.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';

/**
 * The timestamp came soon enough after the time that the signer claims, where the policy limits it.
 * @spec EN 319 102-1 §5.5.4
 */
export function checkTimestampDelay(
  { claimedSigningTime }: SignatureToValidate,
  { policy }: ValidationContext,
  bestSignatureTime: Date,
  log: BlockLog,
): boolean {
  const { timestampDelaySeconds: delay } = policy;
  if (delay === null) return true;
  const limit = (claimedSigningTime?.getTime() ?? Number.NEGATIVE_INFINITY) + delay * 1000;
  const detail = claimedSigningTime?.toISOString() ?? 'no claimed time';
  return log.check('TIMESTAMP_DELAY_KEPT', bestSignatureTime.getTime() < limit, detail);
}
