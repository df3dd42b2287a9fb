import { expect, test } from 'vitest';
import { KIND_WORDS, UNIT_COLUMNS } from '../contract/index.ts';
import { findByWord, readSheetCells, type SheetCell } from './read-sheet-cells.ts';

const cell = (text: string, over: Partial<SheetCell> = {}): SheetCell => ({
  kind: 'text',
  text,
  formula: false,
  merged: false,
  ...over,
});
const whole = [
  'Sở Mẫu',
  '',
  'SM',
  'Cơ quan thuộc UBND tỉnh',
  'H50',
  '',
  '',
  '',
  'Giám đốc',
  'Đông Hà',
  '31/3/2021',
  'QĐ 1',
];
const row = (change: Record<number, SheetCell | undefined> = {}) => {
  const cells = new Map(whole.map((text, index) => [index, cell(text)] as const));
  for (const [index, changed] of Object.entries(change)) {
    if (changed === undefined) cells.delete(Number(index));
    else cells.set(Number(index), changed);
  }
  return readSheetCells(UNIT_COLUMNS, cells);
};

test('a whole row has no fault, and its day is read', () => {
  expect(row()).toMatchObject({ faults: [], values: { validFrom: '2021-03-31', name: 'Sở Mẫu' } });
});

test.each([
  ['a formula', 0, cell('Sở Mẫu', { formula: true }), 'FORMULA'],
  ['an error', 0, cell('#REF!', { kind: 'error' }), 'FORMULA'],
  ['merged cells', 4, cell('H50', { merged: true }), 'MERGED'],
  ['a number where text belongs', 7, cell('461', { kind: 'number' }), 'NUMBER_FOR_TEXT'],
  ['a date where text belongs', 5, cell('2021-03-31', { kind: 'date' }), 'NUMBER_FOR_TEXT'],
  ['a day that never was', 10, cell('31/02/2021'), 'DATE_INVALID'],
  ['a month first', 10, cell('03/31/2021'), 'DATE_INVALID'],
  ['a number as a day', 10, cell('44286', { kind: 'number' }), 'DATE_INVALID'],
  ['nothing', 0, undefined, 'MISSING'],
  ['blanks', 11, cell(' \n '), 'MISSING'],
  ['a long text', 2, cell('x'.repeat(21)), 'TOO_LONG'],
] as const)('%s is named by its column', (_, index, wrong, fault) => {
  expect(row({ [index]: wrong }).faults).toEqual([{ column: UNIT_COLUMNS[index].key, fault }]);
});

test('words are known without accents and case', () => {
  expect(findByWord(KIND_WORDS, ' co quan thuoc ubnd tinh')).toBe('provincialBody');
  expect(findByWord(KIND_WORDS, 'Cơ quan')).toBeUndefined();
});
