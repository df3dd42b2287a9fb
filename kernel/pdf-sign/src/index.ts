export type { DocumentTimestampOptions } from './archive/add-document-timestamp.ts';
export { addDocumentTimestamp } from './archive/add-document-timestamp.ts';
export type { ValidationDataOptions } from './archive/add-validation-data.ts';
export { addValidationData } from './archive/add-validation-data.ts';
export type { Evidence } from './archive/evidence.ts';
export type { ExtendPdfOptions, ExtendPdfResult } from './archive/extend-pdf.ts';
export { extendPdf } from './archive/extend-pdf.ts';
export type {
  MissingEvidence,
  MissingEvidenceQuestion,
  StatusFreshness,
} from './archive/list-missing-evidence.ts';
export { listMissingEvidence } from './archive/list-missing-evidence.ts';
export type { Renewal, RenewalQuestion, TokenAlgorithms } from './archive/renewal-due.ts';
export { renewalDue } from './archive/renewal-due.ts';
export type {
  PageDifference,
  Rendering,
  RenderingComparison,
  RenderingQuestion,
  RenderPage,
} from './compare/compare-renderings.ts';
export { compareRenderings } from './compare/compare-renderings.ts';
export type { PixelArea } from './compare/differing-areas.ts';
export { changesSince } from './diff/changes-since.ts';
export type {
  ForbiddenChangeKind,
  PermittedChangeKind,
  RevisionChange,
} from './diff/revision-change.ts';
export type { Box } from './document/page-tree.ts';
export { extractRevision } from './extract-revision.ts';
export type { ExtractedSignature } from './extract-signatures.ts';
export { extractSignatures } from './extract-signatures.ts';
export type { ExtractedValidationData } from './extract-validation-data.ts';
export { extractValidationData } from './extract-validation-data.ts';
export type { PdfInspection } from './inspect-pdf.ts';
export { inspectPdf } from './inspect-pdf.ts';
export type { PdfLimits } from './pdf-limits.ts';
export { DEFAULT_PDF_LIMITS } from './pdf-limits.ts';
export type { DamageReason, PdfSignErrorCode } from './pdf-sign-error.ts';
export { PdfSignError } from './pdf-sign-error.ts';
export type { PreparedPrint, PrintedAddendum } from './print/prepare-print.ts';
export { preparePrint } from './print/prepare-print.ts';
export { addTextFields } from './sign/add-text-fields.ts';
export { appendSignature } from './sign/append-signature.ts';
export type { Preparation } from './sign/prepare-for-signing.ts';
export { prepareForSigning } from './sign/prepare-for-signing.ts';
export type { SignedPdf } from './sign/sign-pdf.ts';
export { signPdf } from './sign/sign-pdf.ts';
export type { DigestAlgorithm, SignPdfOptions, TimestampImprint } from './sign/sign-pdf-options.ts';
export type { Appearance, ReservedSignature } from './sign/signature-field.ts';
export type { FieldValue, TextField } from './sign/text-fields.ts';
export type { Rectangle } from './update/rectangle.ts';
export { summarizeSigner } from './verify/signer-summary.ts';
export type {
  CheckCode,
  CheckName,
  Coverage,
  Indication,
  PdfVerification,
  PlacementFault,
  SignatureCheck,
  SignatureVerification,
  SignerKind,
  SignerSummary,
  StrengthFault,
  SubIndication,
  TimestampSummary,
} from './verify/verification-report.ts';
export { verifyPdf } from './verify/verify-pdf.ts';
export type { VerifyPdfOptions } from './verify/verify-pdf-options.ts';
