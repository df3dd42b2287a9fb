/** Why a certification path does not hold; the check that failed first names it. */
export type PathFault =
  /** No chain of names leads from the certificate to a trusted one. */
  | 'ISSUER_NOT_FOUND'
  | 'ANCHOR_PURPOSE_UNFIT'
  | 'ANCHOR_OUT_OF_VALIDITY'
  | 'PATH_TOO_LONG'
  | 'CERTIFICATE_SIGNATURE_INVALID'
  | 'CERTIFICATE_ALGORITHM_UNSUPPORTED'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CRITICAL_EXTENSION_UNKNOWN'
  /** A critical constraint that is understood and not yet enforced, so it cannot be honoured. */
  | 'CRITICAL_EXTENSION_UNSUPPORTED'
  | 'ISSUER_NOT_CA'
  | 'ISSUER_KEY_USAGE_UNFIT'
  | 'PATH_LENGTH_EXCEEDED'
  | 'KEY_USAGE_UNFIT'
  | 'EXTENDED_KEY_USAGE_UNFIT'
  /** A CA signs certificates, not documents. */
  | 'SIGNER_IS_CA';
