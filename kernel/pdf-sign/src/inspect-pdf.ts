import { listFields } from './document/form-fields.ts';
import type { Box } from './document/page-tree.ts';
import { mediaBoxOf, rotationOf, walkPages } from './document/page-tree.ts';
import { openPdf } from './document/pdf-document.ts';
import { listRevisions } from './document/revisions.ts';
import { limitExceeded, type PdfLimits } from './pdf-limits.ts';
import { isKind } from './syntax/pdf-object.ts';

export type PdfInspection = {
  /** As the catalog or else the header says, such as `1.7`. */
  version: string;
  pageCount: number;
  /** Sizes in points; `rotate` in degrees clockwise. */
  pages: { mediaBox: Box; rotate: number }[];
  /** How often the file was saved: 1 for a file nobody has added to. */
  revisions: number;
  signatureFields: { name: string; signed: boolean }[];
  textFields: string[];
};

/**
 * What a PDF is made of, for a screen that decides what may be done with it.
 *
 * @throws PdfSignError NOT_A_PDF, PDF_ENCRYPTED, PDF_DAMAGED, PDF_TOO_LARGE, PDF_LIMIT_EXCEEDED
 */
export function inspectPdf(pdf: Uint8Array, limits?: PdfLimits): PdfInspection {
  const document = openPdf(pdf, limits);
  const pages: PdfInspection['pages'] = [];
  for (const page of walkPages(document)) {
    const { maxPages } = document.limits;
    if (pages.length >= maxPages) throw limitExceeded('maxPages', maxPages);
    pages.push({ mediaBox: mediaBoxOf(document, page), rotate: rotationOf(document, page) });
  }
  const fields = listFields(document);
  const version = document.get(document.catalog.dict, 'Version');
  return {
    version: isKind(version, 'name') ? version.name : document.headerVersion,
    pageCount: pages.length,
    pages,
    revisions: listRevisions(document).length,
    signatureFields: fields
      .filter((field) => field.type === 'Sig')
      .map(({ name, value }) => ({ name, signed: document.resolve(value) !== null })),
    textFields: fields.filter((field) => field.type === 'Tx').map((field) => field.name),
  };
}
