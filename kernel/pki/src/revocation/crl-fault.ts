/** Why a list proves nothing about a certificate. */
export type CrlFault =
  | 'CRL_EXTENSION_UNSUPPORTED'
  /** A part of the whole, and not the part that this certificate belongs to. */
  | 'CRL_SCOPE_UNFIT'
  /** Changes to a list that is not here. */
  | 'CRL_BASE_MISSING'
  | 'CRL_NOT_YET_VALID'
  | 'CRL_STALE'
  /** Made after the certificate expired, when it need not be listed any more. */
  | 'CRL_AFTER_EXPIRY'
  | 'CRL_ISSUER_KEY_USAGE_UNFIT'
  | 'CRL_SIGNATURE_INVALID'
  /** Signed by somebody who has no good path to the anchor of the certificate. */
  | 'CRL_ISSUER_UNTRUSTED'
  /** Silent about some of the reasons for which the certificate may have been revoked. */
  | 'CRL_REASONS_INCOMPLETE';
