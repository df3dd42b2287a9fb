import type { CertificateStatus } from '../contract/index.ts';

export type CertificateTimes = {
  notBefore: Date;
  notAfter: Date;
  revokedAt: Date | null;
  /** Since when it is on hold inside the platform; absent where it is not. */
  heldAt?: Date | null;
};

/**
 * A revocation outweighs the dates: a revoked certificate stays so after it would have expired. A
 * hold is the platform's own and outweighs nothing else: who is expired anyway is told so.
 */
export function certificateStatusAt(
  { notBefore, notAfter, revokedAt, heldAt = null }: CertificateTimes,
  at: Date,
): CertificateStatus {
  if (revokedAt !== null && revokedAt <= at) return 'revoked';
  if (at < notBefore) return 'notYetValid';
  if (at > notAfter) return 'expired';
  return heldAt !== null && heldAt <= at ? 'held' : 'valid';
}
