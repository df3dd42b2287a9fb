import type { PathFault } from './path-fault.ts';
import type { TrustAnchor, TrustPurpose } from './trust-anchor.ts';

/** The anchor was trusted at that time, for that purpose. @spec RFC 5280 §6.1.1 (d) */
export function checkAnchor(
  anchor: TrustAnchor,
  purpose: TrustPurpose,
  at: Date,
): PathFault | undefined {
  if (!anchor.purposes.includes(purpose)) return 'ANCHOR_PURPOSE_UNFIT';
  const from = anchor.validFrom ?? anchor.certificate.notBefore;
  const to = anchor.validTo ?? anchor.certificate.notAfter;
  return at < from || at > to ? 'ANCHOR_OUT_OF_VALIDITY' : undefined;
}
