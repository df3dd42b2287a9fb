import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  MODIFIED,
  partsAround,
  rowXml,
  SHEET_END,
  SHEET_PART,
  type SheetFrame,
  sheetStart,
} from './sheet-parts.ts';

export type SheetToStream = SheetFrame & {
  /** The first is the heading. All cells are text. */
  rows: AsyncIterable<readonly string[]>;
};

/** Text is packed in pieces of about this length. */
const PIECE = 64 * 1024;

/**
 * The workbook of `writeSheet` in pieces as its rows arrive, for more rows than memory should hold:
 * what is kept is one piece. Fails as `rows` does.
 * @spec ECMA-376-1 §18.3
 * @example
 * await pipeline(streamSheet({ name: 'Sổ', rows: listRows() }), response);
 */
export async function* streamSheet(sheet: SheetToStream): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [path, xml] of partsAround(sheet)) begin(zip, path).push(strToU8(xml), true);
  const rows = begin(zip, SHEET_PART);
  let text = sheetStart(sheet);
  let index = 0;
  for await (const cells of sheet.rows) {
    text += rowXml(cells, index);
    index += 1;
    if (text.length < PIECE) continue;
    rows.push(strToU8(text));
    text = '';
    yield* ready.splice(0);
  }
  rows.push(strToU8(text + SHEET_END), true);
  zip.end();
  yield* ready.splice(0);
}

function begin(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 });
  part.mtime = MODIFIED;
  zip.add(part);
  return part;
}
