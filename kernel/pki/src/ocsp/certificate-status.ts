import type { RevocationReason } from '../crl/revocation-reason.ts';

/** `unknown` is what a responder says of a certificate its CA never issued; it is not `good`. */
export type CertificateStatus =
  | { readonly status: 'good' }
  | { readonly status: 'unknown' }
  | { readonly status: 'revoked'; readonly at: Date; readonly reason: RevocationReason };
