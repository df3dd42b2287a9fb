import { strToU8, zipSync } from 'fflate';
import {
  MODIFIED,
  partsAround,
  rowXml,
  SHEET_END,
  SHEET_PART,
  type SheetFrame,
  sheetStart,
} from './sheet-parts.ts';

export type SheetToWrite = SheetFrame & {
  /** The first is the heading. All cells are text. */
  rows: readonly (readonly string[])[];
};

/**
 * A workbook of one sheet whose cells are all text, so that numbers keep their noughts and nothing
 * becomes a formula.
 * @spec ECMA-376-1 §18.3
 */
export function writeSheet(sheet: SheetToWrite): Uint8Array {
  const rows = `${sheetStart(sheet)}${sheet.rows.map(rowXml).join('')}${SHEET_END}`;
  const parts = [...partsAround(sheet), [SHEET_PART, rows] as const];
  const files = parts.map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: MODIFIED });
}
