import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEET_COLUMNS, type SheetColumn } from '../contract/index.ts';
import {
  type CellOfSheet,
  comparableHeader,
  readSheetRow,
  writeSheetRow,
} from './read-sheet-row.ts';

const GOOD: Partial<Record<SheetColumn, string>> = {
  position: '1',
  name: 'Lê Thị Mẫu An',
  birthDate: '31/03/1980',
  idNumber: '045180000001',
  idIssuedBy: 'CCSQLHCVTTXH',
  idIssuedOn: '1/2/2021',
  email: 'an.lt@quangtri.gov.vn',
  unit1: 'Ủy ban nhân dân tỉnh Quảng Trị',
  unit2: 'Sở Nội vụ',
  province: 'Quảng Trị',
  title: 'Chuyên viên',
};

type Change = Partial<Record<SheetColumn, Partial<CellOfSheet>>>;

function row(change: Change = {}): Map<number, CellOfSheet> {
  const cells = new Map<number, CellOfSheet>();
  for (const [index, { key }] of SHEET_COLUMNS.entries()) {
    const changed = change[key];
    const text = GOOD[key] ?? '';
    if (text === '' && changed === undefined) continue;
    cells.set(index, { kind: 'text', text, formula: false, merged: false, ...changed });
  }
  return cells;
}

test('a full row is a person', () => {
  expect(readSheetRow(row())).toMatchObject({
    faults: [],
    subject: {
      name: 'Lê Thị Mẫu An',
      birthDate: '1980-03-31',
      idIssuedOn: '2021-02-01',
      units: ['Ủy ban nhân dân tỉnh Quảng Trị', 'Sở Nội vụ'],
      deviceType: 'TOKEN',
      portsNumber: false,
    },
  });
});

test('a true date of Excel is as good', () => {
  const read = readSheetRow(row({ birthDate: { kind: 'date', text: '1980-03-31' } }));
  expect(read.subject?.birthDate).toBe('1980-03-31');
});

describe('a fault names its column', () => {
  test.each<[string, Change, SheetColumn, string]>([
    ['nothing where something is asked', { name: { text: ' ' } }, 'name', 'MISSING'],
    ['a formula', { title: { formula: true } }, 'title', 'FORMULA'],
    ['an error', { title: { kind: 'error', text: '#N/A' } }, 'title', 'FORMULA'],
    ['merged cells', { unit2: { merged: true } }, 'unit2', 'MERGED'],
    [
      'a card number kept as a number',
      { idNumber: { kind: 'number', text: '45180000001' } },
      'idNumber',
      'NUMBER_FOR_TEXT',
    ],
    [
      'a card number in scientific form',
      { idNumber: { text: '4.5E+10' } },
      'idNumber',
      'ID_INVALID',
    ],
    [
      'a phone kept as a number',
      { phone: { kind: 'number', text: '912345678' } },
      'phone',
      'NUMBER_FOR_TEXT',
    ],
    ['a day that is none', { birthDate: { text: '31/02/1980' } }, 'birthDate', 'DATE_INVALID'],
    [
      'month and day the other way round',
      { birthDate: { text: '03/31/1980' } },
      'birthDate',
      'DATE_INVALID',
    ],
    ['a year alone', { birthDate: { kind: 'number', text: '1980' } }, 'birthDate', 'DATE_INVALID'],
    ['an address without @', { email: { text: 'an.quangtri.gov.vn' } }, 'email', 'EMAIL_INVALID'],
    ['an unknown place', { idIssuedBy: { text: 'Công an tỉnh' } }, 'idIssuedBy', 'CODE_UNKNOWN'],
    ['an unknown device', { deviceType: { text: 'ĐĨA' } }, 'deviceType', 'CODE_UNKNOWN'],
    ['another mark than X', { portsNumber: { text: 'có' } }, 'portsNumber', 'CODE_UNKNOWN'],
    ['a text without end', { title: { text: 'a'.repeat(301) } }, 'title', 'TOO_LONG'],
  ])('%s', (_, change, column, fault) => {
    const { faults, subject } = readSheetRow(row(change));
    expect(faults).toEqual([{ column, fault }]);
    expect(subject).toBeNull();
  });
});

test('what is exported is read again as the same', () => {
  const optional = fc.constantFrom('', 'Viettel');
  fc.assert(
    fc.property(
      fc.record({ carrier: optional, ports: fc.boolean(), type: fc.constantFrom('SIM', 'HSM') }),
      ({ carrier, ports, type }) => {
        const { subject } = readSheetRow(
          row({
            carrier: { text: carrier },
            portsNumber: { text: ports ? 'X' : '' },
            deviceType: { text: type },
          }),
        );
        const written = writeSheetRow({ ...subject!, personId: 'x' }, 1);
        const cells = written.map((text, index): [number, CellOfSheet] => [
          index,
          { kind: 'text', text, formula: false, merged: false },
        ]);
        expect(readSheetRow(new Map(cells)).subject).toEqual(subject);
      },
    ),
  );
});

test('headings may have stars and hints', () => {
  expect(comparableHeader('Ngày sinh* (dd/MM/YYYY)')).toBe(comparableHeader('Ngày  sinh'));
  expect(comparableHeader('Ngày sinh')).not.toBe(comparableHeader('Ngày cấp'));
});
