import { readValidationData } from './archive/read-validation-data.ts';
import { openPdf } from './document/pdf-document.ts';
import type { PdfLimits } from './pdf-limits.ts';

/** The evidence that a file carries, in DER, unverified; and what of its store cannot be read. */
export type ExtractedValidationData = {
  certificates: Uint8Array[];
  crls: Uint8Array[];
  ocspResponses: Uint8Array[];
  /** Signatures that have an entry of their own (`/VRI`). */
  entries: number;
  unreadable: number;
};

/**
 * What the document security store of a file holds, for programs that look at it or keep it.
 *
 * @throws PdfSignError when the file cannot be read at all
 */
export function extractValidationData(
  pdf: Uint8Array,
  limits?: PdfLimits,
): ExtractedValidationData {
  const data = readValidationData(openPdf(pdf, limits));
  return {
    certificates: data.certificates.map(({ bytes }) => bytes),
    crls: data.crls.map(({ bytes }) => bytes),
    ocspResponses: data.ocspResponses.map(({ bytes }) => bytes),
    entries: data.vri.size,
    unreadable: data.unreadable,
  };
}
