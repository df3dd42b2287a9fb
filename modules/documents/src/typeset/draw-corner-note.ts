import { inspectPdf, type PdfInspection } from '@hien-luong/pdf-sign';
import type { PageBox } from '../rules/document-boxes.ts';
import { compileTypst } from './compile-typst.ts';
import { millimetres } from './millimetres.ts';

/** As upright as the page is read, with the box where it goes. */
export type CornerNote = PageBox & { pdf: Uint8Array };

const SIZE = 10;
/** Longer text goes on to further lines: it keeps its size. */
const LONGEST = millimetres(85);
const FROM_RIGHT = millimetres(12);
const FROM_TOP = millimetres(8);

/**
 * Text without an image in the top right corner of a file's first page, size 10: what the agency's
 * signature shows on an electronic copy. A page that was scanned on its side has its corner where
 * readers see it.
 * @law NĐ 30/2020/NĐ-CP PL.I p.II
 */
export function drawCornerNote(text: string, { pages }: Pick<PdfInspection, 'pages'>): CornerNote {
  const [page = { mediaBox: [0, 0, 595.28, 841.89] as const, rotate: 0 }] = pages;
  const { pdf } = compileTypst('corner-note', {
    text: text.normalize('NFC'),
    size: SIZE,
    width: LONGEST,
    rotate: -page.rotate,
  });
  const [note] = inspectPdf(pdf).pages;
  const [, , width, height] = note?.mediaBox ?? [0, 0, LONGEST, SIZE];
  return { pdf, page: 1, rect: [...cornerOf(page, { width, height }), width, height] };
}

/** Lower left corner of the note on the page as it is stored, which a reader turns by `rotate`. */
function cornerOf(
  { mediaBox: [left, bottom, right, top], rotate }: PdfInspection['pages'][number],
  { height, width }: { width: number; height: number },
): [number, number] {
  if (rotate === 90) return [left + FROM_TOP, top - FROM_RIGHT - height];
  if (rotate === 180) return [left + FROM_RIGHT, bottom + FROM_TOP];
  if (rotate === 270) return [right - FROM_TOP - width, bottom + FROM_RIGHT];
  return [right - FROM_RIGHT - width, top - FROM_TOP - height];
}
