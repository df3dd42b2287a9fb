import { openPdf } from './document/pdf-document.ts';
import { sliceRevision } from './document/revisions.ts';
import type { PdfLimits } from './pdf-limits.ts';

/**
 * The file as it stood at revision `n`, the first being 1: what a signer of that revision saw.
 *
 * @throws PdfSignError REVISION_NOT_FOUND, and what opening the file can throw
 */
export function extractRevision(pdf: Uint8Array, n: number, limits?: PdfLimits): Uint8Array {
  return sliceRevision(openPdf(pdf, limits), n);
}
