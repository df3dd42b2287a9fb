import { formatDateTime } from '@hien-luong/vn';
import { writeSheet } from '@hien-luong/xlsx';
import {
  type DirectorySheetKind,
  type HandedCode,
  PERSON_COLUMNS,
  type SheetColumn,
  UNIT_COLUMNS,
} from '../contract/index.ts';

export type SheetFile = { name: string; base64: string };

/** Written as they are to be filled; the one that fills deletes the example. */
const EXAMPLES: Readonly<Record<DirectorySheetKind, readonly string[]>> = {
  units: [
    'Trung tâm Ví dụ',
    'TT Ví dụ',
    'TTVD',
    'Đơn vị trực thuộc',
    'H50',
    '',
    '',
    '',
    'Giám đốc',
    'Đông Hà',
    '01/01/2026',
    'Quyết định số 1/QĐ-UBND ngày 01/01/2026',
  ],
  people: [
    'Nguyễn Thị Ví Dụ',
    'Chuyên viên',
    'Trung tâm Ví dụ',
    '',
    'Thành viên',
    'Chuyên viên; Văn thư',
    '01/01/2026',
    'Quyết định số 2/QĐ-TTVD ngày 01/01/2026',
    'nguyen.vidu',
  ],
};

export function directorySheet(kind: DirectorySheetKind): SheetFile {
  const columns: readonly SheetColumn[] = kind === 'units' ? UNIT_COLUMNS : PERSON_COLUMNS;
  const head = columns.map(({ header, required }) => (required ? `${header}*` : header));
  const name = kind === 'units' ? 'mau-don-vi.xlsx' : 'mau-nguoi-va-chuc-vu.xlsx';
  const widths = columns.map(({ longest }) => Math.min(40, Math.max(14, longest / 5)));
  return file(name, 'Danh sách', [head, EXAMPLES[kind]], widths);
}

export function writeCodes(codes: readonly (HandedCode & { name: string })[]): SheetFile {
  const head = ['Họ và tên', 'Tên đăng nhập', 'Mã kích hoạt', 'Dùng trước'];
  const rows = codes.map(({ name, username, code, expiresAt }) => [
    name,
    username,
    code,
    formatDateTime(new Date(expiresAt)),
  ]);
  return file('ma-kich-hoat.xlsx', 'Mã kích hoạt', [head, ...rows], [30, 24, 28, 20]);
}

function file(
  name: string,
  sheet: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): SheetFile {
  const bytes = writeSheet({ name: sheet, rows, widths });
  return { name, base64: Buffer.from(bytes).toString('base64') };
}
