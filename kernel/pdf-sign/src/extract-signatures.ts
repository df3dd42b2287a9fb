import { openPdf } from './document/pdf-document.ts';
import type { PdfLimits } from './pdf-limits.ts';
import { checkPlacement } from './verify/check-placement.ts';
import { listSignatureValues } from './verify/signature-value.ts';

/** A signature taken out of its file, for programs that know CMS and not PDF. */
export type ExtractedSignature = {
  fieldName: string;
  type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  /** The CMS message, or the timestamp token, without the zeros behind it. */
  cms: Uint8Array;
  /** What was signed: these two parts of the file, one behind the other. */
  signedBytes: readonly [Uint8Array, Uint8Array];
};

/**
 * Every signature that stands rightly in its place; nothing else about it is verified.
 *
 * @throws PdfSignError when the file cannot be read at all
 * @example
 * const [signature] = extractSignatures(pdf);
 * // openssl cms -verify -inform DER -in cms -content signedBytes …
 */
export function extractSignatures(pdf: Uint8Array, limits?: PdfLimits): ExtractedSignature[] {
  const document = openPdf(pdf, limits);
  const values = listSignatureValues(document);
  return values.flatMap((value) => {
    const placed = checkPlacement(document, value, values);
    if (typeof placed === 'string') return [];
    const { cms, signedBytes } = placed;
    return [{ fieldName: value.field.name, type: value.type, cms, signedBytes }];
  });
}
