import { walkPages } from '../document/page-tree.ts';
import { openPdf } from '../document/pdf-document.ts';
import { countStrayDictionaries } from './count-stray-dictionaries.ts';
import { readFileEvidence } from './file-evidence.ts';
import { readSignature } from './read-signature.ts';
import { revisionHistory } from './revision-history.ts';
import { listSignatureValues } from './signature-value.ts';
import type { Indication, PdfVerification } from './verification-report.ts';
import type { VerifyPdfOptions } from './verify-pdf-options.ts';
import type { VerifiedFile } from './verify-signature.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Verifies every signature of a PDF: what it covers, what came after it, the mathematics, the
 * certificate at the best time known. A file without signatures has an empty list.
 *
 * @throws PdfSignError only when the file cannot be read at all
 * @spec EN 319 102-1 §5.3, §5.5
 * @example
 * const { overall, signatures } = verifyPdf({ pdf, anchors, now: new Date() });
 */
export function verifyPdf(options: VerifyPdfOptions): PdfVerification {
  const document = openPdf(options.pdf, options.limits);
  const values = listSignatureValues(document);
  const history = revisionHistory(document);
  const read = values.map((value) => readSignature(document, value, values, options));
  const file: VerifiedFile = {
    history,
    signatures: read.filter((signature) => 'reading' in signature),
    evidence: readFileEvidence(document),
    options,
  };
  const verified = read.map((signature) => verifySignature(signature, file));
  const signatures = verified.map(({ verification }) => verification);
  const strayDictionaries = countStrayDictionaries(document, values);
  const farthest = Math.max(0, ...verified.map(({ end }) => end));
  return {
    signatures,
    overall: overallOf(
      signatures.map(({ indication }) => indication),
      strayDictionaries,
    ),
    revisions: history.revisions.length,
    pageCount: [...walkPages(document)].length,
    unsignedTrailingBytes: signatures.length === 0 ? 0 : document.bytes.length - farthest,
    strayDictionaries,
    revocation: 'NOT_CHECKED',
  };
}

function overallOf(
  indications: readonly Indication[],
  strayDictionaries: number,
): PdfVerification['overall'] {
  if (strayDictionaries > 0 || indications.includes('TOTAL_FAILED')) return 'TOTAL_FAILED';
  if (indications.length === 0) return 'UNSIGNED';
  return indications.includes('INDETERMINATE') ? 'INDETERMINATE' : 'TOTAL_PASSED';
}
