import { Asn1Error } from '@hien-luong/asn1';
import { CodedError } from '@hien-luong/contract';

export type PkiErrorCode =
  | 'NAME_MALFORMED'
  | 'CERTIFICATE_MALFORMED'
  | 'CERTIFICATE_REQUEST_MALFORMED'
  /** The signature of a certificate request does not match the key that it asks for. */
  | 'CERTIFICATE_REQUEST_UNPROVEN'
  | 'SIGNED_DATA_MALFORMED'
  | 'TIMESTAMP_MALFORMED'
  /** The authority answered, and its answer is a refusal or not one to this request. */
  | 'TIMESTAMP_REFUSED'
  | 'OCSP_MALFORMED'
  | 'CRL_MALFORMED'
  /** A list was ordered that would say more than its scope. */
  | 'CRL_SCOPE_MISSING'
  | 'PKCS12_MALFORMED'
  /** Or somebody changed the file: the code over it cannot tell the two apart. */
  | 'PKCS12_PASSWORD_WRONG'
  | 'PKCS12_UNSUPPORTED'
  /** Not exactly one key, or no certificate of it. */
  | 'PKCS12_KEY_MISSING'
  | 'ALGORITHM_UNSUPPORTED'
  | 'KEY_UNSUPPORTED';

/** The only error that this package throws. */
export class PkiError extends CodedError<PkiErrorCode> {
  override readonly name = 'PkiError';
}

/** Runs a parser; a fault of the encoding becomes the error of the structure that was read. */
export function parsing<Value>(code: PkiErrorCode, parse: () => Value): Value {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof Asn1Error)) throw cause;
    throw new PkiError(code, cause.message, { cause });
  }
}
