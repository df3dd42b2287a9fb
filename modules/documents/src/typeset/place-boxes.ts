import type { DocumentBoxes, PageBox } from '../rules/document-boxes.ts';
import { sealBoxBeside } from './draw-seal.ts';
import { millimetres } from './millimetres.ts';

const SIGNATURE_WIDTH = millimetres(54);
const SIGNATURE_HEIGHT = millimetres(24);
const TEXT_HEIGHT = 14;

export type PageSize = { width: number; height: number };

/**
 * Places for a PDF that was not typeset here. Its page may leave no room where a signature belongs,
 * so the images stand at the foot of the last page, on the right; number and date go to the head of
 * the first, where box 3 and box 4 lie.
 */
export function placeBoxes(pages: readonly PageSize[]): DocumentBoxes {
  const first = pages.at(0) ?? { width: millimetres(210), height: millimetres(297) };
  const last = pages.at(-1) ?? first;
  const signature: PageBox = {
    page: Math.max(1, pages.length),
    rect: [
      last.width - millimetres(20) - SIGNATURE_WIDTH,
      millimetres(16),
      SIGNATURE_WIDTH,
      SIGNATURE_HEIGHT,
    ],
  };
  const headLine = first.height - millimetres(12);
  const head = (left: number, width: number): PageBox => ({
    page: 1,
    rect: [millimetres(left), headLine, width, TEXT_HEIGHT],
  });
  return {
    number: head(30, 90),
    day: head(130, 15),
    month: head(137, 15),
    signature,
    seal: sealBoxBeside(signature),
  };
}

/**
 * Where the agency's signature stands on an attachment in a file of its own, and on an electronic
 * copy: the top right corner of the first page.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function cornerBox(page: PageSize): PageBox {
  const width = millimetres(85);
  const right = page.width - millimetres(12);
  return { page: 1, rect: [right - width, page.height - millimetres(13), width, 12] };
}
