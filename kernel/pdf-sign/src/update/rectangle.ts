import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfArray } from '../syntax/pdf-object.ts';
import { pdfArray } from '../syntax/pdf-object.ts';

/** Points from the lower left corner of the page as it is stored, before any `/Rotate`. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

const FARTHEST = 14_400 * 10;

/** @throws PdfSignError RECTANGLE_INVALID for what is not finite or has no area */
export function rectangleArray([x, y, width, height]: Rectangle): PdfArray {
  const finite = [x, y, width, height].every((n) => Number.isFinite(n) && Math.abs(n) < FARTHEST);
  if (!finite || width <= 0 || height <= 0) {
    throw new PdfSignError('RECTANGLE_INVALID', `rectangle ${x} ${y} ${width} ${height}`);
  }
  return pdfArray([x, y, x + width, y + height]);
}
