import { type AuthorizedScope, findUpload, type Platform } from '@hien-luong/platform';
import { columnName, readSheet, WorkbookError } from '@hien-luong/xlsx';
import { type DirectorySheetPreview, MAX_SHEET_ROWS, type SheetColumn } from '../contract/index.ts';
import { parseCsv } from '../rules/parse-csv.ts';
import { comparable, type SheetCell } from '../rules/read-sheet-cells.ts';

export type TableRow = { number: number; cells: ReadonlyMap<number, SheetCell> };

export type ReadTable =
  | { sha256: string; rows: readonly TableRow[]; fault?: undefined }
  | { sha256: string; fault: TableFault; headerFaults: DirectorySheetPreview['headerFaults'] };

type TableFault = NonNullable<DirectorySheetPreview['fault']>;

const MAX_BYTES = 8 * 1024 * 1024;

/** The rows below the headings of a workbook or of a text table, or why the file is none. */
export async function readTable(
  platform: Platform,
  scope: AuthorizedScope,
  uploadId: string,
  columns: readonly SheetColumn[],
): Promise<ReadTable> {
  const { sha256, size } = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
  const refused = (fault: TableFault) => ({ sha256, fault, headerFaults: [] });
  if (size > MAX_BYTES) return refused('TOO_LARGE');
  const lines = readLines(await platform.files.read(sha256));
  if (typeof lines === 'string') return refused(lines);
  const [head, ...rows] = lines;
  const headerFaults = head === undefined ? [] : findHeaderFaults(head, columns);
  if (headerFaults.length > 0) return { sha256, fault: 'HEADER_DIFFERENT', headerFaults };
  if (rows.length > MAX_SHEET_ROWS) return refused('TOO_MANY_ROWS');
  return rows.length === 0 ? refused('NO_ROWS') : { sha256, rows };
}

function readLines(bytes: Uint8Array): readonly TableRow[] | TableFault {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (begins !== '504b0304' && begins !== 'd0cf11e0') return readText(bytes);
  try {
    return readSheet(bytes, { maxRows: MAX_SHEET_ROWS + 1 }).rows;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function readText(bytes: Uint8Array): readonly TableRow[] | TableFault {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'NOT_A_WORKBOOK';
  }
  return parseCsv(text).map(({ number, cells }) => ({
    number,
    cells: new Map(
      [...cells].map(([column, cell]) => [column, { ...cell, kind: 'text', merged: false }]),
    ),
  }));
}

function findHeaderFaults({ cells }: TableRow, columns: readonly SheetColumn[]) {
  return columns.flatMap(({ header }, index) => {
    const found = cells.get(index)?.text ?? '';
    if (comparable(found) === comparable(header)) return [];
    return [{ column: columnName(index), expected: header, found: found.slice(0, 80) }];
  });
}
