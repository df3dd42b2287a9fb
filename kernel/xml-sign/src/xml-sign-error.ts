import { CodedError } from '@hien-luong/contract';

export type XmlSignErrorCode =
  | 'XML_MALFORMED'
  | 'XML_TOO_LARGE'
  | 'XML_TOO_DEEP'
  /** A document type, and with it entities and defaulted attributes, has no place in signed data. */
  | 'XML_DTD_REFUSED'
  | 'XML_ENCODING_UNSUPPORTED'
  /** The document cannot be canonicalised, as with relative namespace names. */
  | 'XML_NOT_CANONICALIZABLE'
  /** The element to be signed, or the signature to be raised, is not there exactly once. */
  | 'XML_TARGET_NOT_FOUND'
  /** A name, URI or identifier that cannot stand where it should. */
  | 'XML_NAME_INVALID'
  | 'XML_SIGNATURE_INVALID'
  | 'XML_KEY_UNSUPPORTED';

/** Why a document cannot be read or signed. What a signature lacks is a verdict and no error. */
export class XmlSignError extends CodedError<XmlSignErrorCode> {
  override readonly name = 'XmlSignError';
}
