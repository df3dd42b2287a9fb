import { CodedError } from '@hien-luong/contract';

export type DirectoryErrorCode =
  | 'UNIT_NOT_FOUND'
  | 'PERSON_NOT_FOUND'
  | 'POST_NOT_FOUND'
  | 'CURSOR_INVALID'
  | 'DELEGATION_NOT_FOUND'
  | 'DELEGATION_DATES_INVALID'
  | 'DELEGATION_FORBIDDEN'
  | 'SIGNER_NOT_COMPETENT'
  | 'SUCCESSION_INVALID'
  | 'SUCCESSION_WITHOUT_SUCCESSOR'
  | 'SUCCESSION_DATE_INVALID'
  | 'SUCCESSION_LEAVES_CHILDREN';

export class DirectoryError extends CodedError<DirectoryErrorCode> {
  override readonly name = 'DirectoryError';
}
