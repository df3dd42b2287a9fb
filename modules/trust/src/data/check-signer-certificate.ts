import { type Certificate, validatePath } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { askStatus } from '../adapters/ask-status.ts';
import { certificateStatusAt } from '../rules/certificate-status.ts';
import { TrustError, type TrustErrorCode } from '../rules/trust-error.ts';
import type { HolderCertificate } from './get-holder-key.ts';
import type { TrustStore } from './trust-store.ts';

/** What was known of a certificate before its key was opened. */
export type CheckedCertificate = {
  /** The CAs between it and the anchor, to be sent along. */
  chain: readonly Certificate[];
  statusSource: 'ocsp' | 'register';
  ocspResponse: Uint8Array | null;
};

const REFUSALS = {
  notYetValid: 'CERTIFICATE_NOT_YET_VALID',
  expired: 'CERTIFICATE_EXPIRED',
  revoked: 'CERTIFICATE_REVOKED',
  held: 'CERTIFICATE_HELD',
} as const satisfies Record<string, TrustErrorCode>;

/**
 * Refuses with the reason unless the certificate is in its validity, not revoked (by the CA, or by
 * our register where the CA is silent) and leads to an anchor: all that before its key is opened.
 * @law TT 15/2025/TT-BKHCN
 */
export async function checkSignerCertificate(
  platform: Platform,
  store: TrustStore,
  key: Pick<HolderCertificate, 'certificate' | 'revokedAt'> & { heldAt?: Date | null },
): Promise<CheckedCertificate> {
  const at = platform.clock.now();
  const { certificate, revokedAt, heldAt = null } = key;
  const { notBefore, notAfter } = certificate;
  const status = certificateStatusAt({ notBefore, notAfter, revokedAt, heldAt }, at);
  if (status !== 'valid') throw refusal(REFUSALS[status]);
  const verdict = validatePath({ certificate, ...store, at, purpose: 'sign' });
  if (!verdict.ok) throw new TrustError('CERTIFICATE_UNTRUSTED', `path: ${verdict.reason}`);
  const issuer = verdict.path[1];
  const online = issuer && (await askStatus(platform, certificate, issuer));
  if (online?.status === 'revoked') {
    const isHeld = online.reason === 'certificateHold';
    throw refusal(isHeld ? 'CERTIFICATE_HELD' : 'CERTIFICATE_REVOKED');
  }
  return {
    chain: verdict.path.slice(1, -1),
    statusSource: online ? 'ocsp' : 'register',
    ocspResponse: online?.response ?? null,
  };
}

function refusal(code: TrustErrorCode): TrustError {
  return new TrustError(code, 'the certificate may not sign now');
}
