import { CodedError } from '@hien-luong/contract';

export type Asn1ErrorCode =
  /** Ends before its own length says. */
  | 'ASN1_TRUNCATED'
  /** Bytes follow the value where none may. */
  | 'ASN1_TRAILING_BYTES'
  /** A form that BER allows and DER forbids: long lengths, padded integers, indefinite length. */
  | 'ASN1_NOT_CANONICAL'
  /** Well-formed, but a value that its type cannot have. */
  | 'ASN1_VALUE_INVALID'
  /** Another type stands where the structure wants this one, or a field is missing. */
  | 'ASN1_UNEXPECTED_TYPE'
  | 'ASN1_TOO_DEEP'
  | 'ASN1_TOO_LARGE';

/** The only error that this package throws on any input. */
export class Asn1Error extends CodedError<Asn1ErrorCode> {
  override readonly name = 'Asn1Error';
}
