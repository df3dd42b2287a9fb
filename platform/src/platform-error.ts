import { CodedError } from '@hien-luong/contract';

export type PlatformErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CSRF_FORBIDDEN'
  | 'ORIGIN_FORBIDDEN'
  | 'SIGN_IN_REFUSED'
  | 'ACCOUNT_LOCKED'
  | 'NO_CURRENT_POST'
  | 'POST_NOT_FOUND'
  | 'SESSION_NOT_FOUND'
  | 'PASSWORD_TOO_WEAK'
  | 'ACTIVATION_CODE_WRONG'
  | 'ACCOUNT_NOT_FOUND'
  | 'TOTP_WRONG'
  | 'UPLOAD_NOT_FOUND'
  | 'UPLOAD_TOO_LARGE'
  | 'UPLOAD_NAME_INVALID'
  | 'FILE_NOT_FOUND'
  | 'FILE_DAMAGED'
  | 'INPUT_INVALID'
  | 'CURSOR_INVALID'
  | 'BODY_TOO_LARGE'
  | 'REQUESTS_TOO_MANY'
  | 'ROUTE_NOT_FOUND'
  | 'INTERNAL'
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_MISSING'
  | 'OPERATION_WITHOUT_ACCESS'
  | 'DATA_IN_USE'
  | 'DATABASE_START_FAILED';

export class PlatformError extends CodedError<PlatformErrorCode> {
  override readonly name = 'PlatformError';
}
