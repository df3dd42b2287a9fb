import { inspectPdf, type PdfInspection, PdfSignError } from '@hien-luong/pdf-sign';
import { DocumentsError } from '../documents-error.ts';

/** What an uploaded PDF is made of. Throws `NOT_A_PDF`, `PDF_ENCRYPTED` or `PDF_DAMAGED`. */
export function inspectUploadedPdf(pdf: Uint8Array): PdfInspection {
  try {
    return inspectPdf(pdf);
  } catch (cause) {
    if (!(cause instanceof PdfSignError)) throw cause;
    const { code } = cause;
    const known = code === 'NOT_A_PDF' || code === 'PDF_ENCRYPTED' ? code : 'PDF_DAMAGED';
    throw new DocumentsError(known, cause.message, { cause });
  }
}
