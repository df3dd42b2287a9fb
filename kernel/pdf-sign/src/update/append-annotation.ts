import type { PdfPage } from '../document/page-tree.ts';
import type { PdfRef } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, withEntries } from '../syntax/pdf-object.ts';
import type { IncrementalUpdate } from './incremental-update.ts';

/**
 * Shows an annotation on a page. Where `/Annots` is an object of its own only that object changes,
 * so that the page stays what earlier signers signed.
 */
export function appendAnnotation(update: IncrementalUpdate, page: PdfPage, annotation: PdfRef) {
  const current = update.findDict(page.ref) ?? page.dict;
  const annots = current.entries.get('Annots');
  const resolved = update.resolve(annots);
  const items = isKind(resolved, 'array') ? resolved.items : [];
  const extended = pdfArray([...items, annotation]);
  if (isKind(annots, 'ref')) update.put(annots, extended);
  else update.put(page.ref, withEntries(current, { Annots: extended }));
}
