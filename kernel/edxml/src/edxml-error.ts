import { CodedError } from '@hien-luong/contract';

export type EdxmlErrorCode =
  | 'ATTACHMENT_BOMB'
  | 'ATTACHMENT_ENCODING'
  | 'ATTACHMENT_TOO_LARGE'
  | 'BUSINESS_TYPE_UNKNOWN'
  | 'DTD_REFUSED'
  | 'ENCODING_UNSUPPORTED'
  | 'INVALID_DATE'
  | 'MISSING_ELEMENT'
  | 'NOT_EDXML'
  | 'NOT_XML'
  | 'PACKET_REFUSED'
  | 'PACKET_TOO_LARGE'
  | 'STATUS_CODE_UNKNOWN'
  | 'TOO_DEEP'
  | 'TOO_MANY_ATTACHMENTS'
  | 'TOO_MANY_ELEMENTS';

/**
 * Why a packet could not be read, or, with `PACKET_REFUSED`, why it may not be written. Details
 * name the `element` where there is one. The caller keeps an unreadable packet whole with them.
 */
export class EdxmlError extends CodedError<EdxmlErrorCode> {
  override readonly name = 'EdxmlError';
}
