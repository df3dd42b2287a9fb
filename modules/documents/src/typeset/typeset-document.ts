import { DocumentsError } from '../documents-error.ts';
import { compileTypst, type Spot } from './compile-typst.ts';
import { sealBoxBeside } from './draw-seal.ts';
import { A4_HEIGHT, type PageBox } from './page-box.ts';
import type { Sheet } from './sheet.ts';

/** Where what comes after drafting goes. Number and date are null where the page has no place for them. */
export type DocumentBoxes = {
  /** Box 3 of PL I. */
  number: PageBox | null;
  /** Within box 4. */
  day: PageBox | null;
  month: PageBox | null;
  /** Box 7c. */
  signature: PageBox;
  /** Box 8. */
  seal: PageBox;
};

export type TypesetDocument = { pdf: Uint8Array; boxes: DocumentBoxes };

/** Sets a document in the layout of PL I, with number, day and month left blank. */
export function typesetDocument(sheet: Sheet): TypesetDocument {
  const { pdf, spots } = compileTypst('document', sheet);
  const signature = boxOf(spots, 'signature');
  return {
    pdf,
    boxes: {
      number: boxOf(spots, 'number'),
      day: boxOf(spots, 'day'),
      month: boxOf(spots, 'month'),
      signature,
      seal: sealBoxBeside(signature),
    },
  };
}

function boxOf(spots: readonly Spot[], name: string): PageBox {
  const spot = spots.find((candidate) => candidate.name === name);
  if (spot === undefined) throw new DocumentsError('TYPESETTING_FAILED', `no place for ${name}`);
  const { page, x, y, width, height } = spot;
  return { page, rect: [x, A4_HEIGHT - y - height, width, height] };
}
