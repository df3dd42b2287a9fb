export { extractRevision } from './extract-revision.ts';
export type { PdfInspection } from './inspect-pdf.ts';
export { inspectPdf } from './inspect-pdf.ts';
export type { PdfLimits } from './pdf-limits.ts';
export { DEFAULT_PDF_LIMITS } from './pdf-limits.ts';
export type { PdfSignErrorCode } from './pdf-sign-error.ts';
export { PdfSignError } from './pdf-sign-error.ts';
export { addTextFields } from './sign/add-text-fields.ts';
export type {
  DigestAlgorithm,
  SignedPdf,
  SignPdfOptions,
  TimestampImprint,
} from './sign/sign-pdf.ts';
export { signPdf } from './sign/sign-pdf.ts';
export type { Appearance, ReservedSignature } from './sign/signature-field.ts';
export type { FieldValue, TextField } from './sign/text-fields.ts';
export type { Rectangle } from './update/rectangle.ts';
