import { CodedError } from '@hien-luong/contract';

export type TrustErrorCode =
  | 'CERTIFICATE_NOT_FOUND'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_REVOKED'
  | 'CERTIFICATE_UNTRUSTED'
  | 'CHECKS_TOO_MANY'
  | 'CURSOR_INVALID'
  | 'FILE_DIFFERENT'
  | 'FILE_MISSING'
  | 'FORM_INVALID'
  | 'KEY_FORBIDDEN'
  | 'PIN_WRONG'
  | 'PIN_LOCKED'
  | 'SEAL_NOT_ALLOWED_FORBIDDEN'
  | 'SIGNATURE_INVALID'
  | 'TIMESTAMP_UNAVAILABLE';

export class TrustError extends CodedError<TrustErrorCode> {
  override readonly name = 'TrustError';
}
