import { findCalendarDate } from '@hien-luong/vn';
import {
  DEVICE_TYPES,
  ID_PLACES,
  type PersonSubject,
  SHEET_COLUMNS,
  type SheetColumn,
  type SheetFault,
} from '../contract/index.ts';

/** A cell as a workbook holds it. */
export type CellOfSheet = {
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  text: string;
  formula: boolean;
  merged: boolean;
};

export type SheetCellFault = { column: SheetColumn; fault: SheetFault };

export type ReadRow = {
  values: Readonly<Record<SheetColumn, string>>;
  /** Without whose row it is; null while there is a fault. */
  subject: Omit<PersonSubject, 'personId'> | null;
  faults: SheetCellFault[];
};

/** Noughts at the beginning are lost, or digits at the end, where these are kept as numbers. */
const NEVER_NUMBERS: readonly SheetColumn[] = ['idNumber', 'phone', 'oldSerial', 'name'];
const DATES: readonly SheetColumn[] = ['birthDate', 'idIssuedOn'];
const LONGEST = 300;

/** A row of the nineteen columns as the person it names, or every fault of it, by column. */
export function readSheetRow(cells: ReadonlyMap<number, CellOfSheet>): ReadRow {
  const faults: SheetCellFault[] = [];
  const values = {} as Record<SheetColumn, string>;
  for (const [index, { key, required }] of SHEET_COLUMNS.entries()) {
    const cell = cells.get(index);
    const read = readCell(key, cell);
    values[key] = read.value;
    if (read.fault !== undefined) faults.push({ column: key, fault: read.fault });
    else if (required && read.value === '') faults.push({ column: key, fault: 'MISSING' });
  }
  faults.push(...contentFaults(values, new Set(faults.map(({ column }) => column))));
  return { values, faults, subject: faults.length > 0 ? null : toSubject(values) };
}

function readCell(
  column: SheetColumn,
  cell: CellOfSheet | undefined,
): { value: string; fault?: SheetFault } {
  if (cell === undefined) return { value: '' };
  const value = cell.text.trim();
  if (cell.formula || cell.kind === 'error') return { value, fault: 'FORMULA' };
  if (cell.merged) return { value, fault: 'MERGED' };
  if (value.length > LONGEST) return { value: `${value.slice(0, 40)}…`, fault: 'TOO_LONG' };
  if (DATES.includes(column)) return readDate(value, cell.kind);
  if (cell.kind === 'number' && NEVER_NUMBERS.includes(column)) {
    return { value, fault: 'NUMBER_FOR_TEXT' };
  }
  return { value };
}

/** A true date of Excel, or a text as the sheet asks for it: `31/03/2021`. */
function readDate(value: string, kind: CellOfSheet['kind']): { value: string; fault?: SheetFault } {
  if (value === '') return { value };
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  const iso = kind === 'date' ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDate = (kind === 'date' || kind === 'text') && findCalendarDate(iso) !== undefined;
  return isDate && iso > '1900' ? { value: iso } : { value, fault: 'DATE_INVALID' };
}

function contentFaults(
  values: Readonly<Record<SheetColumn, string>>,
  known: ReadonlySet<SheetColumn>,
): SheetCellFault[] {
  const faults: SheetCellFault[] = [];
  const check = (column: SheetColumn, fits: boolean, fault: SheetFault) => {
    if (values[column] !== '' && !fits && !known.has(column)) faults.push({ column, fault });
  };
  check('idNumber', /^(\d{9}|\d{12})$/.test(values.idNumber), 'ID_INVALID');
  check('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email), 'EMAIL_INVALID');
  check('idIssuedBy', isOneOf(ID_PLACES, values.idIssuedBy), 'CODE_UNKNOWN');
  check('deviceType', isOneOf(DEVICE_TYPES, values.deviceType.toUpperCase()), 'CODE_UNKNOWN');
  check('portsNumber', /^x$/i.test(values.portsNumber), 'CODE_UNKNOWN');
  return faults;
}

function toSubject(values: Readonly<Record<SheetColumn, string>>): ReadRow['subject'] {
  const {
    unit1,
    unit2,
    unit3,
    unit4,
    deviceType,
    portsNumber,
    position: _position,
    ...rest
  } = values;
  const type = DEVICE_TYPES.find((one) => one === deviceType.toUpperCase());
  return {
    kind: 'person',
    ...rest,
    units: [unit1, unit2, unit3, unit4].filter((unit) => unit !== ''),
    portsNumber: portsNumber !== '',
    deviceType: type ?? 'TOKEN',
  };
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** A heading as it is compared: stars, hints in brackets, case and spaces do not count. */
export function comparableHeader(header: string): string {
  return header
    .normalize('NFC')
    .replace(/\(.*?\)|\*|dd\/mm\/yyyy/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');
}

/** The row that a subject is written as, for export. */
export function writeSheetRow(subject: PersonSubject, position: number): string[] {
  const [unit1 = '', unit2 = '', unit3 = '', unit4 = ''] = subject.units;
  const values: Record<SheetColumn, string> = {
    position: String(position),
    name: subject.name,
    birthDate: formatDay(subject.birthDate),
    idNumber: subject.idNumber,
    idIssuedBy: subject.idIssuedBy,
    idIssuedOn: formatDay(subject.idIssuedOn),
    email: subject.email,
    unit1,
    unit2,
    unit3,
    unit4,
    province: subject.province,
    workProvince: subject.workProvince,
    title: subject.title,
    phone: subject.phone,
    oldSerial: subject.oldSerial,
    carrier: subject.carrier,
    portsNumber: subject.portsNumber ? 'X' : '',
    deviceType: subject.deviceType,
  };
  return SHEET_COLUMNS.map(({ key }) => values[key]);
}

function formatDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}
