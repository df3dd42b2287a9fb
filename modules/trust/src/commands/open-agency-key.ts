import { createHash } from 'node:crypto';
import { keySigner } from '@hien-luong/pki';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { checkSignerCertificate } from '../data/check-signer-certificate.ts';
import { getHolderKey } from '../data/get-holder-key.ts';
import { judgeSignatures } from '../data/judge-signatures.ts';
import { openKey } from '../data/open-key.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { readTrustStore } from '../data/trust-store.ts';
import { TrustError } from '../rules/trust-error.ts';

export type AgencyKeyRequest = {
  pin: string;
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
  const key = await getHolderKey(platform, scope, 'agency');
  const store = await readTrustStore(platform);
  const checked = await checkSignerCertificate(platform, store, key);
  const opened = await openKey(platform, scope, key, request.pin);
  const { certificateId, certificate, kind, holderId } = key;
  return {
    ...checked,
    certificateId,
    certificate,
    kind,
    holderId,
    signer: keySigner(certificate, opened),
    store,
    documentSha256: createHash('sha256').update(request.pdf).digest('hex'),
  } as OpenedKey;
}

/**
 * Every signature on it must hold, the authorised person's among them, and nothing follow the last:
 * the agency would seal what nobody signed.
 */
async function checkAuthorisedSignature(
  platform: Platform,
  { pdf, requiredSignerPersonId }: AgencyKeyRequest,
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
