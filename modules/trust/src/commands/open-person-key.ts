import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { getChosenWay } from '../data/get-chosen-way.ts';
import { type KeyRequest, openSigner } from '../data/open-signer.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { readTrustStore } from '../data/trust-store.ts';

/**
 * Opens my own key with my consent, wherever it is. Call it before the transaction of the command
 * that signs: a wrong PIN is counted in a transaction of its own.
 *
 * Throws `CERTIFICATE_NOT_FOUND`, `CERTIFICATE_EXPIRED`, `CERTIFICATE_REVOKED`,
 * `CERTIFICATE_NOT_YET_VALID`, `CERTIFICATE_UNTRUSTED`, and all that `openSigner` throws.
 */
export async function openPersonKey(
  platform: Platform,
  scope: AuthorizedScope,
  request: KeyRequest,
): Promise<OpenedKey> {
  const key = await getChosenWay(platform, scope, 'person', request.by);
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
    documentSha256: null,
  } as OpenedKey;
}
