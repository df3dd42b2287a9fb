import type { XmlElement } from 'libxml2-wasm';
import { parseCellAddress } from './cell-address.ts';
import { attributeOf, childrenOf, parsePart } from './parse-part.ts';
import { readDateStyles } from './read-styles.ts';
import { serialToDate } from './serial-date.ts';
import { unpackParts } from './unpack-parts.ts';
import { WorkbookError } from './workbook-error.ts';

export type SheetCell = {
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** A date as `YYYY-MM-DD`; everything else as written, in NFC. */
  text: string;
  /** Computed by Excel; the text is what it was at the last saving. */
  formula: boolean;
  merged: boolean;
};

/** A row that has cells. */
export type SheetRow = {
  /** As Excel counts. */
  number: number;
  /** By column, from 0; empty cells are left out. */
  cells: ReadonlyMap<number, SheetCell>;
};

export type Sheet = { rows: readonly SheetRow[] };

export type ReadLimits = {
  maxRows: number;
  /** Of all parts unpacked; 64 MiB unless said. */
  maxBytes?: number;
  /** Columns from this one on are not read; 64 unless said. */
  maxColumns?: number;
};

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_COLUMNS = 64;
const MAX_MERGED_CELLS = 100_000;

/**
 * The first sheet of a workbook. Throws `WorkbookError`.
 * @spec ECMA-376-1 §18.3
 */
export function readSheet(bytes: Uint8Array, limits: ReadLimits): Sheet {
  const parts = unpackParts(bytes, limits.maxBytes ?? MAX_BYTES);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new WorkbookError('NOT_A_WORKBOOK', 'no workbook in it');
  const { is1904, firstSheet } = parsePart(workbook, readWorkbook);
  const path = firstSheetPath(parts.get('xl/_rels/workbook.xml.rels'), firstSheet);
  const sheet = parts.get(path);
  if (sheet === undefined) throw new WorkbookError('NOT_A_WORKBOOK', 'no sheet in it');
  const context: Context = {
    is1904,
    strings: readStrings(parts.get('xl/sharedStrings.xml')),
    dates: readDateStyles(parts.get('xl/styles.xml')),
    maxRows: limits.maxRows,
    maxColumns: limits.maxColumns ?? MAX_COLUMNS,
  };
  return parsePart(sheet, (root) => readRows(root, context));
}

type Context = {
  is1904: boolean;
  strings: readonly string[];
  dates: ReadonlySet<number>;
  maxRows: number;
  maxColumns: number;
};

function readWorkbook(root: XmlElement): { is1904: boolean; firstSheet: string | undefined } {
  let is1904 = false;
  let firstSheet: string | undefined;
  for (const child of childrenOf(root)) {
    if (child.name === 'workbookPr') {
      is1904 = ['1', 'true'].includes(attributeOf(child, 'date1904') ?? '');
    }
    if (child.name !== 'sheets') continue;
    const [sheet] = childrenOf(child, 'sheet');
    const id = sheet?.attrs.find(({ name, prefix }) => name === 'id' && prefix !== '');
    firstSheet ??= id?.value;
  }
  return { is1904, firstSheet };
}

function firstSheetPath(relations: Uint8Array | undefined, id: string | undefined): string {
  const fallback = 'xl/worksheets/sheet1.xml';
  if (relations === undefined || id === undefined) return fallback;
  const target = parsePart(relations, (root) => {
    for (const relation of childrenOf(root, 'Relationship')) {
      if (attributeOf(relation, 'Id') === id) return attributeOf(relation, 'Target');
    }
    return undefined;
  });
  if (target === undefined) return fallback;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readStrings(part: Uint8Array | undefined): string[] {
  if (part === undefined) return [];
  return parsePart(part, (root) => [...childrenOf(root, 'si')].map(textOf));
}

/** Plain or in runs of different looks; what only helps to pronounce it is left out. */
function textOf(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.name === 't') text += child.content;
    if (child.name === 'r') text += textOf(child);
  }
  return text.normalize('NFC');
}

function readRows(root: XmlElement, context: Context): Sheet {
  const merged = readMerged(root);
  const rows: SheetRow[] = [];
  for (const data of childrenOf(root, 'sheetData')) {
    let number = 0;
    for (const row of childrenOf(data, 'row')) {
      number = Number(attributeOf(row, 'r') ?? number + 1);
      const cells = readCells(row, number, merged, context);
      if (cells.size === 0) continue;
      if (rows.length === context.maxRows) {
        throw new WorkbookError('TOO_MANY_ROWS', `more than ${context.maxRows} rows`);
      }
      rows.push({ number, cells });
    }
  }
  return { rows };
}

function readCells(
  row: XmlElement,
  number: number,
  merged: ReadonlySet<string>,
  context: Context,
): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let next = 0;
  for (const element of childrenOf(row, 'c')) {
    const column = parseCellAddress(attributeOf(element, 'r') ?? '')?.column ?? next;
    next = column + 1;
    if (column >= context.maxColumns) continue;
    const isMerged = merged.has(`${column}:${number}`);
    const cell = readCell(element, context);
    if (cell.text === '' && !cell.formula && !isMerged) continue;
    cells.set(column, { ...cell, merged: isMerged });
  }
  return cells;
}

function readCell(element: XmlElement, context: Context): Omit<SheetCell, 'merged'> {
  const type = attributeOf(element, 't') ?? 'n';
  let value = '';
  let inline = '';
  let formula = false;
  for (const child of childrenOf(element)) {
    if (child.name === 'v') value = child.content;
    if (child.name === 'is') inline = textOf(child);
    if (child.name === 'f') formula = true;
  }
  const as = (kind: SheetCell['kind'], text: string) => ({
    kind,
    text: text.normalize('NFC').trim(),
    formula,
  });
  if (type === 'inlineStr') return as('text', inline);
  if (type === 's') return as('text', context.strings[Number(value)] ?? '');
  if (type === 'str') return as('text', value);
  if (type === 'b') return as('boolean', value);
  if (type === 'e') return as('error', value);
  if (type === 'd') return as('date', value.slice(0, 10));
  if (value === '') return as('text', '');
  if (context.dates.has(Number(attributeOf(element, 's') ?? -1))) {
    const day = serialToDate(Number(value), context.is1904);
    if (day !== undefined) return as('date', day);
  }
  return as('number', value);
}

/** Every cell of every merged range, as `column:row`. */
function readMerged(root: XmlElement): ReadonlySet<string> {
  const merged = new Set<string>();
  for (const list of childrenOf(root, 'mergeCells')) {
    for (const range of childrenOf(list, 'mergeCell')) {
      const [from, to] = (attributeOf(range, 'ref') ?? '').split(':').map(parseCellAddress);
      if (from === undefined || to === undefined) continue;
      const size = (to.column - from.column + 1) * (to.row - from.row + 1);
      if (size + merged.size > MAX_MERGED_CELLS) {
        throw new WorkbookError('TOO_LARGE', 'too many merged cells');
      }
      for (let row = from.row; row <= to.row; row += 1) {
        for (let column = from.column; column <= to.column; column += 1) {
          merged.add(`${column}:${row}`);
        }
      }
    }
  }
  return merged;
}
