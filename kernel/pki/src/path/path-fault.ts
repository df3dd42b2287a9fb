/** Why a certification path does not hold; the check that failed first names it. */
export type PathFault =
  /** No chain of names leads from the certificate to a trusted one. */
  | 'ISSUER_NOT_FOUND'
  /** So many certificates of one name that the search was given up. */
  | 'PATH_SEARCH_EXHAUSTED'
  | 'ANCHOR_PURPOSE_UNFIT'
  | 'ANCHOR_OUT_OF_VALIDITY'
  | 'PATH_TOO_LONG'
  | 'CERTIFICATE_SIGNATURE_INVALID'
  | 'CERTIFICATE_ALGORITHM_UNSUPPORTED'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CRITICAL_EXTENSION_UNKNOWN'
  | 'ISSUER_NOT_CA'
  | 'ISSUER_KEY_USAGE_UNFIT'
  | 'PATH_LENGTH_EXCEEDED'
  /** A name outside of those that a CA above may certify. */
  | 'NAME_NOT_PERMITTED'
  | 'NAME_EXCLUDED'
  | 'NAME_CONSTRAINTS_TOO_MANY'
  /** A policy is required, and none holds for the whole path. */
  | 'POLICY_MISSING'
  | 'POLICY_MAPPING_INVALID'
  | 'POLICIES_TOO_MANY'
  | 'CERTIFICATE_REVOKED'
  /** Revoked until further notice. */
  | 'CERTIFICATE_ON_HOLD'
  /** No list and no answer says for certain whether the certificate was revoked. */
  | 'REVOCATION_UNKNOWN'
  | 'KEY_USAGE_UNFIT'
  | 'EXTENDED_KEY_USAGE_UNFIT'
  /** A CA signs certificates, not documents. */
  | 'SIGNER_IS_CA';
