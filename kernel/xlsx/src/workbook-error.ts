import { CodedError } from '@hien-luong/contract';

export type WorkbookErrorCode =
  | 'NOT_A_WORKBOOK'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'WORKBOOK_ENCRYPTED';

export class WorkbookError extends CodedError<WorkbookErrorCode> {
  override readonly name = 'WorkbookError';
}
