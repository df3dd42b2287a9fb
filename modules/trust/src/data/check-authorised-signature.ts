import type { Platform } from '@hien-luong/platform';
import { TrustError } from '../rules/trust-error.ts';
import { judgeSignatures } from './judge-signatures.ts';

/**
 * Every signature on it must hold, the authorised person's among them, and nothing follow the last:
 * the agency would seal what nobody signed. Throws `SIGNATURE_INVALID`.
 */
export async function checkAuthorisedSignature(
  platform: Platform,
  { pdf, requiredSignerPersonId }: { pdf: Uint8Array; requiredSignerPersonId: string },
): Promise<void> {
  const judged = await judgeSignatures(platform, pdf);
  const allHold = judged.signatures.every(({ judgement }) => judgement.outcome === 'valid');
  const isSigned = judged.signatures.some(
    ({ holder }) => holder?.kind === 'person' && holder.holderId === requiredSignerPersonId,
  );
  const { strayDictionaries, unsignedTrailingBytes } = judged.verification;
  const nothingFollows = unsignedTrailingBytes === 0 && strayDictionaries === 0;
  if (allHold && isSigned && nothingFollows) return;
  throw new TrustError('SIGNATURE_INVALID', 'the authorised signature is missing or does not hold');
}
