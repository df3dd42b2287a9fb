import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes, PageBox } from '../rules/document-boxes.ts';
import { compileTypst, type Spot } from './compile-typst.ts';
import { sealBoxBeside } from './draw-seal.ts';
import { millimetres } from './millimetres.ts';
import type { Sheet } from './sheet.ts';

export type TypesetDocument = { pdf: Uint8Array; boxes: DocumentBoxes };

/**
 * Sets a document in the layout of PL I by its form of PL III, with number, day and month left blank.
 * @law NĐ 30/2020/NĐ-CP PL.III
 */
export function typesetDocument(sheet: Sheet): TypesetDocument {
  const { pdf, spots } = compileTypst(sheet.template, sheet);
  const signature = boxOf(spots, 'signature');
  return {
    pdf,
    boxes: {
      number: boxOf(spots, 'number'),
      day: findBox(spots, 'day'),
      month: findBox(spots, 'month'),
      signature,
      seal: sealBoxBeside(signature),
    },
  };
}

function boxOf(spots: readonly Spot[], name: string): PageBox {
  const box = findBox(spots, name);
  if (box === null) throw new DocumentsError('TYPESETTING_FAILED', `no place for ${name}`);
  return box;
}

function findBox(spots: readonly Spot[], name: string): PageBox | null {
  const spot = spots.find((candidate) => candidate.name === name);
  if (spot === undefined) return null;
  const { page, x, y, width, height } = spot;
  return { page, rect: [x, millimetres(297) - y - height, width, height] };
}
