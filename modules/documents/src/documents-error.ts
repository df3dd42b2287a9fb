import { CodedError } from '@hien-luong/contract';

export type DocumentsErrorCode =
  | 'DOCUMENT_NOT_FOUND'
  | 'FILE_NOT_FOUND'
  | 'DRAFT_STALE'
  | 'NOT_IN_STATE'
  | 'DRAFT_INCOMPLETE'
  | 'DUE_DATE_PAST'
  | 'SIGNER_NOT_COMPETENT'
  | 'FORBIDDEN'
  | 'NOT_THE_DRAFTER_FORBIDDEN'
  | 'NOT_THE_SIGNER_FORBIDDEN'
  | 'NOT_ASSIGNED_FORBIDDEN'
  | 'POST_NOT_FOUND'
  | 'RECIPIENT_UNKNOWN'
  | 'RECIPIENTS_MISSING'
  | 'NOT_A_PDF'
  | 'PDF_ENCRYPTED'
  | 'PDF_DAMAGED'
  | 'PDF_ALREADY_SIGNED'
  | 'NUMBER_TAKEN'
  | 'ISSUE_DATE_INVALID'
  | 'PRINTED_YEAR_STALE'
  | 'PACKET_NOT_FOR_US'
  | 'CURSOR_INVALID'
  | 'TYPESETTING_FAILED'
  | 'COPY_WAY_INVALID'
  | 'COPY_SOURCE_INVALID'
  | 'EXTRACT_MISSING'
  | 'SCAN_INVALID'
  | 'SIGNATURE_INVALID';

export class DocumentsError extends CodedError<DocumentsErrorCode> {
  override readonly name = 'DocumentsError';
}
