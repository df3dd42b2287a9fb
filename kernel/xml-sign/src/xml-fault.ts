/** Why a signature does not hold; the first check that failed names it. */
export type XmlFault =
  /** An element where the schema has none, in another namespace, or not in its order. */
  | 'SIGNATURE_MALFORMED'
  | 'SIGNED_INFO_COUNT_INVALID'
  | 'SIGNATURE_VALUE_COUNT_INVALID'
  /** A comment or processing instruction inside a value or between the parts of a signature. */
  | 'COMMENT_IN_SIGNATURE'
  | 'BASE64_INVALID'
  | 'LIMIT_EXCEEDED'
  | 'CANONICALIZATION_UNSUPPORTED'
  | 'NOT_CANONICALIZABLE'
  | 'TRANSFORM_REFUSED'
  /** `enveloped-signature` where the signature is not inside what it signs, or not first. */
  | 'ENVELOPED_TRANSFORM_MISPLACED'
  | 'DIGEST_ALGORITHM_UNSUPPORTED'
  | 'SIGNATURE_ALGORITHM_UNSUPPORTED'
  /** A shared secret proves nobody, and with a public key as the secret anybody. */
  | 'HMAC_REFUSED'
  | 'REFERENCE_COUNT_INVALID'
  | 'REFERENCE_URI_MISSING'
  /** An XPointer, or a name that is no identifier. */
  | 'REFERENCE_URI_REFUSED'
  | 'REFERENCE_NOT_FOUND'
  /** More than one element has the identifier. */
  | 'REFERENCE_AMBIGUOUS'
  /** The signature is genuine, and what it signed is not this. */
  | 'REFERENCE_DIGEST_MISMATCH'
  /** A manifest's own references would have to be followed; they are not. */
  | 'MANIFEST_UNSUPPORTED'
  /** A plain XML signature where XAdES is expected. */
  | 'QUALIFYING_PROPERTIES_MISSING'
  | 'QUALIFYING_PROPERTIES_AMBIGUOUS'
  | 'QUALIFYING_PROPERTIES_TARGET_MISMATCH'
  | 'SIGNED_PROPERTIES_NOT_SIGNED'
  | 'SIGNING_CERTIFICATE_PROPERTY_MISSING'
  | 'SIGNING_CERTIFICATE_MISMATCH'
  | 'SIGNER_CERTIFICATE_MISSING'
  /** The algorithm named is not one for the signer's key. */
  | 'SIGNATURE_ALGORITHM_MISMATCH'
  | 'SIGNATURE_INVALID';
