import { CodedError } from '@hien-luong/contract';
import type { ReturnedFault } from '../contract/index.ts';

export type TrustErrorCode =
  | 'CERTIFICATE_NOT_FOUND'
  | 'CERTIFICATE_NOT_YET_VALID'
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_REVOKED'
  | 'CERTIFICATE_UNTRUSTED'
  | 'CHECKS_TOO_MANY'
  | 'CURSOR_INVALID'
  | 'DEVICE_FAILED'
  | 'DEVICE_KEY_NOT_FOUND'
  | 'DEVICE_NOT_FOUND'
  | 'DEVICE_PIN_LOCKED'
  | 'DEVICE_SIGNATURE_WRONG'
  | 'DEVICE_UNAVAILABLE'
  | 'FILE_DIFFERENT'
  | 'FILE_MISSING'
  | 'FORM_INVALID'
  | 'KEY_FORBIDDEN'
  | 'OTP_WRONG'
  | 'PIN_WRONG'
  | 'PIN_LOCKED'
  | 'SEAL_NOT_ALLOWED_FORBIDDEN'
  | 'SIGNATURE_INVALID'
  | 'SIGNING_AUTHORISATION_EXPIRED'
  | 'SIGNING_CANCELLED'
  | 'SIGNING_EXPIRED'
  | 'SIGNING_FILE_TAKEN'
  | 'SIGNING_INCOMPLETE'
  | 'SIGNING_NOT_FOUND'
  | 'SIGNING_WAY_NOT_FOUND'
  | 'TIMESTAMP_UNAVAILABLE'
  | ReturnedFault;

export class TrustError extends CodedError<TrustErrorCode> {
  override readonly name = 'TrustError';
}
