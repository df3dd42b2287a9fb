import { keySigner } from '@hien-luong/pki';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { getHolderKey } from '../data/get-holder-key.ts';
import { openKey } from '../data/open-key.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { readTrustStore } from '../data/trust-store.ts';

/**
 * Opens my own key with my PIN. Call it before the transaction of the command that signs: a wrong
 * PIN is counted in a transaction of its own.
 *
 * Throws `CERTIFICATE_NOT_FOUND`, `CERTIFICATE_EXPIRED`, `CERTIFICATE_REVOKED`,
 * `CERTIFICATE_NOT_YET_VALID`, `CERTIFICATE_UNTRUSTED`, `PIN_WRONG`, `PIN_LOCKED`.
 */
export async function openPersonKey(
  platform: Platform,
  scope: AuthorizedScope,
  { pin }: { pin: string },
): Promise<OpenedKey> {
  const key = await getHolderKey(platform, scope, 'person');
  const store = await readTrustStore(platform);
  const checked = await checkSignerCertificate(platform, store, key);
  const opened = await openKey(platform, scope, key, pin);
  const { certificateId, certificate, kind, holderId } = key;
  return {
    ...checked,
    certificateId,
    certificate,
    kind,
    holderId,
    signer: keySigner(certificate, opened),
    store,
    documentSha256: null,
  } as OpenedKey;
}
