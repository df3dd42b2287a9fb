import { CodedError } from '@hien-luong/contract';

export type ExchangeErrorCode =
  /** The other system did not answer, or answered what cannot be understood: it may pass. */
  | 'PARTNER_UNREACHABLE'
  /** The other system understood and said no; `details` have its code and its words. */
  | 'PARTNER_REFUSED';

export class ExchangeError extends CodedError<ExchangeErrorCode> {
  override readonly name = 'ExchangeError';
}
