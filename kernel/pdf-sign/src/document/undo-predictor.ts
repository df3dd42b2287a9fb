import { damaged } from '../pdf-sign-error.ts';

export type PredictorSettings = {
  predictor: number;
  columns: number;
  colors: number;
  bitsPerComponent: number;
};

/**
 * Undoes the PNG predictors 10–15 (ISO 32000-2 §7.4.4.4); the first byte of each row names its
 * filter. The TIFF predictor is for images only and is refused.
 */
export function undoPredictor(bytes: Uint8Array, settings: PredictorSettings): Uint8Array {
  const { predictor, columns, colors, bitsPerComponent } = settings;
  if (predictor === 1) return bytes;
  if (predictor < 10) throw damaged(`predictor ${predictor}`, undefined, 'STREAM_BROKEN');
  const step = Math.max(1, (colors * bitsPerComponent) >> 3);
  const rowLength = (columns * colors * bitsPerComponent + 7) >> 3;
  const rows = Math.floor(bytes.length / (rowLength + 1));
  if (rows * (rowLength + 1) !== bytes.length)
    throw damaged('predictor rows', undefined, 'STREAM_BROKEN');
  const out = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const source = row * (rowLength + 1);
    const target = row * rowLength;
    const filter = bytes[source] ?? 0;
    for (let i = 0; i < rowLength; i++) {
      const left = i >= step ? (out[target + i - step] ?? 0) : 0;
      const up = row > 0 ? (out[target + i - rowLength] ?? 0) : 0;
      const upLeft = row > 0 && i >= step ? (out[target + i - rowLength - step] ?? 0) : 0;
      out[target + i] = (bytes[source + 1 + i] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw damaged(`row filter ${filter}`, undefined, 'STREAM_BROKEN');
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
