import { walkPages } from './page-tree.ts';
import type { PdfDocument } from './pdf-document.ts';
import { surveyReferences } from './survey-references.ts';

/**
 * Reads every object that anything refers to, and all pages. A file of which a part cannot be read
 * is not signed: nobody could say afterwards what the signature covers, or compare what comes later.
 *
 * @throws PdfSignError for the first object that cannot be read
 */
export function requireReadable(document: PdfDocument): void {
  surveyReferences(document);
  for (const _ of walkPages(document));
}
