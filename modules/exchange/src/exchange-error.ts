import { CodedError } from '@hien-luong/contract';

export type ExchangeErrorCode =
  /** The other system did not answer, or answered what cannot be understood: it may pass. */
  | 'PARTNER_UNREACHABLE'
  /** The other system understood and said no; `details` have its code and its words. */
  | 'PARTNER_REFUSED'
  /** What a system that calls us is told. */
  | 'SYSTEM_SUSPENDED'
  | 'SENDER_NOT_YOURS'
  | 'MESSAGE_TYPE_WRONG'
  | 'RECIPIENT_MISSING'
  | 'DELIVERY_UNKNOWN'
  | 'PARAMETER_INVALID'
  | 'FILE_DIGEST_MISMATCH'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'OPERATION_UNKNOWN'
  | 'AGENCIES_BY_ADMINISTRATOR'
  /** What an administrator is told. */
  | 'PARTNER_NOT_FOUND'
  | 'SYSTEM_ID_CONFLICT'
  | 'AGENCY_ROUTED_CONFLICT'
  | 'DISPATCH_NOT_FOUND'
  | 'CURSOR_INVALID';

export class ExchangeError extends CodedError<ExchangeErrorCode> {
  override readonly name = 'ExchangeError';
}
