import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { applySignature, type PlacedSignature, type SignedFile } from '../data/apply-signature.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Signs with my own key at level B-T, in the caller's transaction, which keeps the evidence. Throws
 * `KEY_FORBIDDEN` for somebody else's key, `TIMESTAMP_UNAVAILABLE`, and `PdfSignError` for a file
 * that cannot be signed.
 */
export async function signPdfAsPerson(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  placed: PlacedSignature,
): Promise<SignedFile> {
  if (key.kind !== 'person' || key.holderId !== scope.personId) {
    throw new TrustError('KEY_FORBIDDEN', 'not the key of whoever signs');
  }
  return await applySignature(platform, tx, scope, key, { ...placed, act: 'sign' });
}
