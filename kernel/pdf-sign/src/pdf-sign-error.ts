import { CodedError } from '@hien-luong/contract';

/** Every way in which reading, signing or verifying a PDF can be refused. */
export type PdfSignErrorCode =
  | 'NOT_A_PDF'
  | 'PDF_ENCRYPTED'
  | 'PDF_DAMAGED'
  | 'PDF_TOO_LARGE'
  | 'PDF_LIMIT_EXCEEDED'
  | 'PDF_ALREADY_SIGNED'
  | 'PDF_CERTIFIED_FINAL'
  | 'CERTIFICATION_NOT_FIRST'
  | 'PAGE_NOT_FOUND'
  | 'REVISION_NOT_FOUND'
  | 'FIELD_NOT_FOUND'
  | 'FIELD_NAME_TAKEN'
  | 'FIELD_NOT_FILLABLE'
  | 'RECTANGLE_INVALID'
  | 'APPEARANCE_INVALID'
  | 'SIGNATURE_TOO_LARGE'
  | 'SIGNED_DATE_INVALID';

export class PdfSignError extends CodedError<PdfSignErrorCode> {
  override readonly name = 'PdfSignError';
}

/** What is wrong with a damaged file, for whoever has to mend it; README says how. */
export type DamageReason =
  | 'LEADING_BYTES'
  | 'CROSS_REFERENCE_MISSING'
  | 'CROSS_REFERENCE_BROKEN'
  | 'CROSS_REFERENCE_AMBIGUOUS'
  | 'OBJECT_MISPLACED'
  | 'STREAM_BROKEN'
  | 'STRUCTURE_BROKEN'
  | 'SYNTAX_BROKEN';

/**
 * Short form for the commonest refusal: the bytes do not follow ISO 32000, or two readers would
 * read them in two ways. `details` holds `reason` and, where known, `offset`.
 */
export function damaged(
  what: string,
  at?: number,
  reason: DamageReason = 'SYNTAX_BROKEN',
): PdfSignError {
  return new PdfSignError('PDF_DAMAGED', at === undefined ? what : `${what} (byte ${at})`, {
    details: at === undefined ? { reason } : { reason, offset: at },
  });
}
