export type PixelArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };
type Cells = { readonly columns: number; readonly rows: number; readonly differ: Uint8Array };

/** Differences nearer than this belong together: letters of a word, lines of a seal. */
const CELL = 8;

/**
 * Rectangles around all pixels that differ in two pictures of one size, neighbours in one; empty
 * where the pictures look the same.
 */
export function differingAreas(a: Pixels, b: Pixels, tolerance: number): PixelArea[] {
  const cells = markCells(a, b, tolerance);
  const areas: PixelArea[] = [];
  for (let index = 0; index < cells.differ.length; index++) {
    if (cells.differ[index] === 1) areas.push(takeArea(cells, index, a));
  }
  return areas;
}

function markCells(a: Pixels, b: Pixels, tolerance: number): Cells {
  const columns = Math.ceil(a.width / CELL);
  const rows = Math.ceil(a.height / CELL);
  const differ = new Uint8Array(columns * rows);
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const at = (y * a.width + x) * 4;
      let distance = 0;
      for (let channel = at; channel < at + 4; channel++) {
        distance = Math.max(distance, Math.abs((a.rgba[channel] ?? 0) - (b.rgba[channel] ?? 0)));
      }
      if (distance > tolerance) {
        differ[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 1;
      }
    }
  }
  return { columns, rows, differ };
}

/** The cells that hang together with this one, taken out, as the rectangle around them. */
function takeArea({ columns, rows, differ }: Cells, start: number, picture: Pixels): PixelArea {
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  const waiting = [start];
  differ[start] = 0;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    left = Math.min(left, column);
    top = Math.min(top, row);
    right = Math.max(right, column + 1);
    bottom = Math.max(bottom, row + 1);
    for (const [x, y] of neighboursOf(column, row)) {
      const inside = x >= 0 && y >= 0 && x < columns && y < rows;
      if (!inside || differ[y * columns + x] !== 1) continue;
      differ[y * columns + x] = 0;
      waiting.push(y * columns + x);
    }
  }
  return {
    x: left * CELL,
    y: top * CELL,
    width: Math.min(right * CELL, picture.width) - left * CELL,
    height: Math.min(bottom * CELL, picture.height) - top * CELL,
  };
}

function neighboursOf(x: number, y: number): [number, number][] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dy) => steps.map((dx): [number, number] => [x + dx, y + dy]));
}
