import { CodedError } from '@hien-luong/contract';

export type CliErrorCode =
  | 'USAGE'
  | 'FILE_UNREADABLE'
  | 'FILE_EXISTS'
  | 'FILE_UNKNOWN'
  | 'FORMAT_UNKNOWN'
  | 'REPORT_EMPTY'
  | 'FILE_NOT_WRITABLE'
  | 'CERTIFICATE_UNREADABLE'
  | 'CERTIFICATE_NOT_IN_FORCE'
  | 'CERTIFICATE_NOT_FOR_SIGNING'
  | 'KEY_UNREADABLE'
  | 'KEY_MISMATCH'
  | 'PASSPHRASE_MISSING'
  | 'PASSPHRASE_WRONG'
  | 'PKCS12_UNREADABLE'
  /** Under algorithms that are not read any more. */
  | 'PKCS12_OLD'
  | 'PKCS12_INCOMPLETE'
  | 'TIMESTAMP_UNAVAILABLE'
  | 'TIMESTAMP_UNTRUSTED'
  | 'EVIDENCE_MISSING'
  | 'TIME_INVALID';

/** What keeps a command from its end; the texts are in `words/`. */
export class CliError extends CodedError<CliErrorCode> {
  override readonly name = 'CliError';
}
