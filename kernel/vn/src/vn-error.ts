import { CodedError } from '@hien-luong/contract';

export type VnErrorCode =
  | 'AGENCY_CODE_INVALID'
  | 'CALENDAR_DATE_INVALID'
  | 'DOCUMENT_NUMBER_INVALID'
  | 'DOCUMENT_SYMBOL_INVALID';

/** What this package throws when a text or number is not what its caller claims it is. */
export class VnError extends CodedError<VnErrorCode> {
  override readonly name = 'VnError';
}
