import { createHash } from 'node:crypto';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkAuthorisedSignature } from '../data/check-authorised-signature.ts';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { getChosenWay } from '../data/get-chosen-way.ts';
import { type KeyRequest, openSigner } from '../data/open-signer.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { readTrustStore } from '../data/trust-store.ts';
import { TrustError } from '../rules/trust-error.ts';

export type AgencyKeyRequest = KeyRequest & {
  /** The document as the authorised person signed it; only this very content can be sealed. */
  pdf: Uint8Array;
  /** Whose signature must stand on it. */
  requiredSignerPersonId: string;
};

/**
 * Opens the agency's key for its clerk, after the authorised person has signed. Call it before the
 * transaction of the command that seals, as a wrong PIN is counted in a transaction of its own.
 *
 * Throws `SEAL_NOT_ALLOWED_FORBIDDEN` for whoever is not a clerk, `SIGNATURE_INVALID` when the
 * required signature is missing or does not hold, and all that `openPersonKey` throws.
 * @law NĐ 30/2020/NĐ-CP Đ.32
 */
export async function openAgencyKey(
  platform: Platform,
  scope: AuthorizedScope,
  request: AgencyKeyRequest,
): Promise<OpenedKey> {
  if (!scope.roles.includes('clerk')) {
    throw new TrustError('SEAL_NOT_ALLOWED_FORBIDDEN', 'only the clerk keeps the seal');
  }
  await checkAuthorisedSignature(platform, request);
  const key = await getChosenWay(platform, scope, 'agency', request.by);
  const store = await readTrustStore(platform);
  const checked = await checkSignerCertificate(platform, store, key);
  const signer = await openSigner(platform, scope, key, request);
  const { certificateId, certificate, kind, holderId } = key;
  return {
    ...checked,
    certificateId,
    certificate,
    kind,
    holderId,
    way: key.way,
    signer,
    store,
    documentSha256: createHash('sha256').update(request.pdf).digest('hex'),
  } as OpenedKey;
}
