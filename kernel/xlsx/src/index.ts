export { columnName } from './cell-address.ts';
export type { ReadLimits, Sheet, SheetCell, SheetRow } from './read-sheet.ts';
export { readSheet } from './read-sheet.ts';
export type { SheetToStream } from './stream-sheet.ts';
export { streamSheet } from './stream-sheet.ts';
export type { WorkbookErrorCode } from './workbook-error.ts';
export { WorkbookError } from './workbook-error.ts';
export type { SheetToWrite } from './write-sheet.ts';
export { writeSheet } from './write-sheet.ts';
