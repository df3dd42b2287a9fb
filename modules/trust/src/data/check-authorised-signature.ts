import type { Platform } from '@hien-luong/platform';
import { TrustError } from '../rules/trust-error.ts';
import { judgeContent } from './judge-content.ts';

/**
 * Every signature on it must hold, the authorised person's among them, and nothing follow the last:
 * the agency would seal what nobody signed. Throws `SIGNATURE_INVALID`.
 */
export async function checkAuthorisedSignature(
  platform: Platform,
  { pdf, requiredSignerPersonId }: { pdf: Uint8Array; requiredSignerPersonId: string },
): Promise<void> {
  const judged = await judgeContent(platform, pdf);
  const isSigned = judged.signatures.some(
    ({ holder }) => holder?.kind === 'person' && holder.holderId === requiredSignerPersonId,
  );
  const nothingFollows = judged.unsignedTrailingBytes === 0 && judged.strayDictionaries === 0;
  if (judged.outcome === 'valid' && isSigned && nothingFollows) return;
  throw new TrustError('SIGNATURE_INVALID', 'the authorised signature is missing or does not hold');
}
