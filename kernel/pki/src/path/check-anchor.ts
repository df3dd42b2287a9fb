import type { PathFault } from './path-fault.ts';
import type { PathPurpose, TrustAnchor } from './trust-anchor.ts';

/** The anchor was trusted at that time, for that purpose. @spec RFC 5280 §6.1.1 (d) */
export function checkAnchor(
  anchor: TrustAnchor,
  purpose: PathPurpose,
  at: Date,
): PathFault | undefined {
  const isFit = purpose === 'any' || anchor.purposes.includes(purpose);
  if (!isFit) return 'ANCHOR_PURPOSE_UNFIT';
  const from = anchor.validFrom ?? anchor.certificate.notBefore;
  const to = anchor.validTo ?? anchor.certificate.notAfter;
  return at < from || at > to ? 'ANCHOR_OUT_OF_VALIDITY' : undefined;
}
