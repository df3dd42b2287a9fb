/** Why a certificate was revoked; the index is the code, 7 is unused. @spec RFC 5280 §5.3.1 */
const REASONS = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type RevocationReason = Exclude<(typeof REASONS)[number], undefined>;

export function revocationReasonCode(reason: RevocationReason): number {
  return REASONS.indexOf(reason);
}

/** A code that no standard knows is read as one that says nothing. */
export function revocationReasonOf(code: number): RevocationReason {
  return REASONS[code] ?? 'unspecified';
}
