import { createHash } from 'node:crypto';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { getChosenWay } from '../data/get-chosen-way.ts';
import { type KeyRequest, openSigner } from '../data/open-signer.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { readTrustStore } from '../data/trust-store.ts';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Opens the agency's key for its clerk over a copy that the agency makes. A copy bears no signature
 * of a person: whoever is competent decides that it is made, and the caller has held the clerk to
 * that. The key signs this content alone.
 *
 * Throws `SEAL_NOT_ALLOWED_FORBIDDEN` for whoever is not a clerk, and all that `openPersonKey` throws.
 * @law NĐ 30/2020/NĐ-CP Đ.32 k.2
 */
export async function openAgencyKeyForCopy(
  platform: Platform,
  scope: AuthorizedScope,
  request: KeyRequest & { pdf: Uint8Array },
): Promise<OpenedKey> {
  if (!scope.roles.includes('clerk')) {
    throw new TrustError('SEAL_NOT_ALLOWED_FORBIDDEN', 'only the clerk keeps the seal');
  }
  const key = await getChosenWay(platform, scope, 'agency', request.by);
  const store = await readTrustStore(platform);
  const checked = await checkSignerCertificate(platform, store, key);
  const signer = await openSigner(platform, scope, key, request);
  const { certificate, certificateId, holderId, kind, way } = key;
  return {
    ...checked,
    certificateId,
    certificate,
    kind,
    holderId,
    way,
    signer,
    store,
    documentSha256: createHash('sha256').update(request.pdf).digest('hex'),
  } as OpenedKey;
}
