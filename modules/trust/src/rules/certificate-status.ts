import type { CertificateStatus } from '../contract/index.ts';

export type CertificateTimes = { notBefore: Date; notAfter: Date; revokedAt: Date | null };

/** A revocation outweighs the dates: a revoked certificate stays so after it would have expired. */
export function certificateStatusAt(
  { notBefore, notAfter, revokedAt }: CertificateTimes,
  at: Date,
): CertificateStatus {
  if (revokedAt !== null && revokedAt <= at) return 'revoked';
  if (at < notBefore) return 'notYetValid';
  return at > notAfter ? 'expired' : 'valid';
}
