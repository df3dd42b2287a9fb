import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes, PageBox } from '../rules/document-boxes.ts';
import { compileTypst, type Spot } from './compile-typst.ts';
import { sealBoxBeside } from './draw-seal.ts';
import { millimetres } from './millimetres.ts';
import type { Sheet } from './sheet.ts';

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
  return { page, rect: [x, millimetres(297) - y - height, width, height] };
}
