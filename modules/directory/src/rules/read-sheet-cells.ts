import { findCalendarDate, vnFold } from '@hien-luong/vn';
import type { DirectorySheetFault, SheetColumn } from '../contract/index.ts';

/** A cell as a workbook or a text table holds it. */
export type SheetCell = {
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  text: string;
  formula: boolean;
  merged: boolean;
};

export type CellFault<Key extends string> = { column: Key; fault: DirectorySheetFault };

export type ReadCells<Key extends string> = {
  values: Readonly<Record<Key, string>>;
  faults: CellFault<Key>[];
};

/** A row by its columns, with what no cell may be: computed, merged, a number or missing. */
export function readSheetCells<const Columns extends readonly SheetColumn[]>(
  columns: Columns,
  cells: ReadonlyMap<number, SheetCell>,
): ReadCells<Columns[number]['key']> {
  const values = {} as Record<string, string>;
  const faults: CellFault<string>[] = [];
  for (const [index, column] of columns.entries()) {
    const { value, fault } = readCell(column, cells.get(index));
    values[column.key] = value;
    const missing = column.required && value === '' ? 'MISSING' : undefined;
    const found = fault ?? missing;
    if (found !== undefined) faults.push({ column: column.key, fault: found });
  }
  return { values, faults } as ReadCells<Columns[number]['key']>;
}

function readCell(
  column: SheetColumn,
  cell: SheetCell | undefined,
): { value: string; fault?: DirectorySheetFault } {
  if (cell === undefined) return { value: '' };
  const value = cell.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (cell.formula || cell.kind === 'error') return { value, fault: 'FORMULA' };
  if (cell.merged) return { value, fault: 'MERGED' };
  if (column.kind === 'date') return readDate(value, cell.kind);
  // A code as a number has lost its noughts.
  if (cell.kind !== 'text') return { value, fault: 'NUMBER_FOR_TEXT' };
  if (value.length > column.longest) return { value: `${value.slice(0, 40)}…`, fault: 'TOO_LONG' };
  return { value };
}

/** A true date of the spreadsheet, or a text as people write it: `31/03/2021`. */
function readDate(
  value: string,
  kind: SheetCell['kind'],
): { value: string; fault?: DirectorySheetFault } {
  if (value === '') return { value };
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = kind === 'date' ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDate = (kind === 'date' || kind === 'text') && findCalendarDate(iso) !== undefined;
  return isDate && iso > '1900' ? { value: iso } : { value, fault: 'DATE_INVALID' };
}

/** The key whose word a cell says, whatever its accents and case. */
export function findByWord<Key extends string>(
  words: Readonly<Record<Key, string>>,
  said: string,
): Key | undefined {
  const keys = Object.keys(words) as Key[];
  return keys.find((key) => comparable(words[key]) === comparable(said));
}

export function comparable(text: string): string {
  return vnFold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
