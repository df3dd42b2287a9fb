import type { PdfPage } from '../document/page-tree.ts';
import { mediaBoxOf, rotationOf, walkPages } from '../document/page-tree.ts';
import type { PdfDocument } from '../document/pdf-document.ts';
import { openPdf } from '../document/pdf-document.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import type { PdfRef } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, pdfDict, pdfName, withEntries } from '../syntax/pdf-object.ts';
import { importAppearance } from '../update/import-appearance.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';
import type { Rectangle } from '../update/rectangle.ts';
import type { Drawn } from './flatten-page.ts';
import { flattenPage } from './flatten-page.ts';
import { lowestMark } from './lowest-mark.ts';

/** A one-page PDF to be printed after the end of a document, in points. */
export type PrintedAddendum = {
  pdf: Uint8Array;
  width: number;
  height: number;
  left: number;
  /** Least distances: from what stands above it, from the head and from the foot of a page. */
  gap: number;
  top: number;
  bottom: number;
};

export type PreparedPrint = { pdf: Uint8Array; page: number; rect: Rectangle };

const A4 = [595.28, 841.89] as const;

/**
 * A document as it is printed: what its annotations show is on the paper, signatures in it are
 * pictures and nothing more. `addendum` follows on the last page directly under its last line, or
 * on a page of its own where there is no room or where the end of the text cannot be told.
 *
 * @throws PdfSignError as `inspectPdf` does, and APPEARANCE_INVALID
 * @spec ISO 32000-2 §12.5.5
 */
export function preparePrint(pdf: Uint8Array, addendum: PrintedAddendum): PreparedPrint {
  const document = openPdf(pdf);
  const pages = listPages(document);
  const last = pages.at(-1);
  if (last === undefined) throw damaged('page tree');
  const update = new IncrementalUpdate(document);
  const form = importAppearance(update, addendum.pdf);
  const y = roomFor(document, last, addendum);
  const left = y === undefined ? 0 : mediaBoxOf(document, last)[0];
  const at = y ?? A4[1] - addendum.top - addendum.height;
  const rect: Rectangle = [left + addendum.left, at, addendum.width, addendum.height];
  const drawn: Drawn = { form, matrix: [1, 0, 0, 1, rect[0], rect[1]] };
  for (const page of pages) {
    const isPlace = page === last && y !== undefined;
    flattenPage(update, page, isPlace ? [drawn] : []);
  }
  if (y === undefined) appendPage(update, drawn, pages.length + 1);
  dropForm(update);
  const page = y === undefined ? pages.length + 1 : pages.length;
  const { appended, base } = update.build(`print ${page}`);
  return { pdf: Buffer.concat([base, appended]), page, rect };
}

function listPages(document: PdfDocument): PdfPage[] {
  const pages: PdfPage[] = [];
  const { maxPages } = document.limits;
  for (const page of walkPages(document)) {
    if (pages.length >= maxPages) throw limitExceeded('maxPages', maxPages);
    pages.push(page);
  }
  return pages;
}

/** The foot of the addendum on the last page; undefined where it does not fit. */
function roomFor(
  document: PdfDocument,
  page: PdfPage,
  { bottom, gap, height, left, top, width }: PrintedAddendum,
): number | undefined {
  const [x0, y0, x1, y1] = mediaBoxOf(document, page);
  if (rotationOf(document, page) !== 0 || x1 - x0 < left + width) return undefined;
  const lowest = lowestMark(document, page);
  if (lowest === undefined) return undefined;
  const head = Math.min(lowest - gap, y1 - top);
  return head - height >= y0 + bottom ? head - height : undefined;
}

/** A page of A4 at the end of the tree, holding the addendum alone. */
function appendPage(update: IncrementalUpdate, { form, matrix }: Drawn, count: number): void {
  const root = update.document.catalog.dict.entries.get('Pages');
  const tree = update.findDict(root);
  if (!isKind(root, 'ref') || tree === undefined) throw damaged('page tree');
  const box = pdfArray([0, 0, ...A4]);
  const content = `q ${matrix.join(' ')} cm /HlPrint0 Do Q`;
  const page: PdfRef = update.add(
    pdfDict({
      Type: pdfName('Page'),
      Parent: root,
      MediaBox: box,
      CropBox: box,
      Rotate: 0,
      Resources: pdfDict({ XObject: pdfDict({ HlPrint0: form }) }),
      Contents: update.add({ kind: 'stream', dict: pdfDict({}), raw: Buffer.from(content) }),
    }),
  );
  const kids = update.document.findArray(tree.entries.get('Kids'))?.items ?? [];
  update.put(root, withEntries(tree, { Kids: pdfArray([...kids, page]), Count: count }));
}

/** Without its widgets the form would be fields of nothing. */
function dropForm(update: IncrementalUpdate): void {
  const { dict, ref } = update.document.catalog;
  const current = update.findDict(ref) ?? dict;
  update.put(ref, withEntries(current, { AcroForm: undefined, Perms: undefined }));
}
