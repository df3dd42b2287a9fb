import { operation } from '@hien-luong/contract';
import { z } from 'zod';

export const MAX_SHEET_ROWS = 5000;

export type SheetColumn = {
  key: string;
  header: string;
  required: boolean;
  /** Longest text. */
  longest: number;
  kind?: 'date';
};

/** One unit a row; the units that it names as superiors may stand above it in the same sheet. */
export const UNIT_COLUMNS = [
  { key: 'name', header: 'Tên đơn vị', required: true, longest: 200 },
  { key: 'shortName', header: 'Tên gọi tắt', required: false, longest: 120 },
  { key: 'abbreviation', header: 'Viết tắt', required: true, longest: 20 },
  { key: 'kind', header: 'Loại đơn vị', required: true, longest: 80 },
  { key: 'parent', header: 'Thuộc đơn vị', required: true, longest: 200 },
  { key: 'code', header: 'Mã định danh', required: false, longest: 35 },
  { key: 'code102', header: 'Mã theo QCVN 102', required: false, longest: 13 },
  { key: 'statisticalCode', header: 'Mã thống kê', required: false, longest: 5 },
  { key: 'headTitle', header: 'Chức danh đứng đầu', required: true, longest: 80 },
  { key: 'place', header: 'Địa danh', required: true, longest: 100 },
  { key: 'validFrom', header: 'Từ ngày', required: true, longest: 10, kind: 'date' },
  { key: 'legalDocument', header: 'Theo văn bản', required: true, longest: 200 },
] as const satisfies readonly SheetColumn[];
export type UnitColumn = (typeof UNIT_COLUMNS)[number]['key'];

/** One person with one post a row. */
export const PERSON_COLUMNS = [
  { key: 'name', header: 'Họ và tên', required: true, longest: 120 },
  { key: 'title', header: 'Chức vụ', required: true, longest: 120 },
  { key: 'unit', header: 'Đơn vị', required: true, longest: 200 },
  { key: 'agency', header: 'Cơ quan', required: false, longest: 200 },
  { key: 'standing', header: 'Vị trí', required: false, longest: 40 },
  { key: 'roles', header: 'Được làm', required: true, longest: 120 },
  { key: 'validFrom', header: 'Từ ngày', required: true, longest: 10, kind: 'date' },
  { key: 'legalDocument', header: 'Theo văn bản', required: true, longest: 200 },
  { key: 'username', header: 'Tên đăng nhập', required: false, longest: 60 },
] as const satisfies readonly SheetColumn[];
export type PersonColumn = (typeof PERSON_COLUMNS)[number]['key'];

/** Words of the sheets; they are compared without accents and case. */
export const KIND_WORDS = {
  provincialBody: 'Cơ quan thuộc UBND tỉnh',
  district: 'UBND cấp huyện',
  commune: 'UBND cấp xã',
  subordinate: 'Đơn vị trực thuộc',
  division: 'Phòng',
} as const;
export const STANDING_WORDS = {
  head: 'Đứng đầu',
  acting: 'Quyền',
  deputy: 'Cấp phó',
  member: 'Thành viên',
} as const;
export const ROLE_WORDS = {
  officer: 'Chuyên viên',
  leader: 'Lãnh đạo',
  clerk: 'Văn thư',
  administrator: 'Quản trị tỉnh',
  agencyAdministrator: 'Quản trị cơ quan',
  auditor: 'Kiểm tra',
} as const;

export const DirectorySheetKind = z.enum(['units', 'people']);
export type DirectorySheetKind = z.infer<typeof DirectorySheetKind>;

export const DirectorySheetFault = z.enum([
  'MISSING',
  'FORMULA',
  'MERGED',
  'NUMBER_FOR_TEXT',
  'DATE_INVALID',
  'TOO_LONG',
  'WORD_UNKNOWN',
  'CODE_INVALID',
  'CODE_TAKEN',
  'DUPLICATE',
  'UNIT_UNKNOWN',
  'UNIT_AMBIGUOUS',
  'UNIT_LATER',
  'PLACE_INVALID',
  'NOT_YOURS',
  'HEAD_TAKEN',
  'PERSON_KNOWN',
  'USERNAME_INVALID',
  'USERNAME_TAKEN',
]);
export type DirectorySheetFault = z.infer<typeof DirectorySheetFault>;

export const DirectorySheetRow = z.object({
  /** As the spreadsheet counts. */
  row: z.number().int(),
  name: z.string(),
  /** Where the unit or the person goes. */
  place: z.string(),
  faults: z.array(z.object({ column: z.string(), header: z.string(), fault: DirectorySheetFault })),
});
export type DirectorySheetRow = z.infer<typeof DirectorySheetRow>;

export const DirectorySheetPreview = z.object({
  /** Why the file as a whole is no such sheet; null where it is. */
  fault: z
    .enum([
      'NOT_A_WORKBOOK',
      'TOO_LARGE',
      'TOO_MANY_ROWS',
      'HEADER_DIFFERENT',
      'NO_ROWS',
      'WORKBOOK_ENCRYPTED',
    ])
    .nullable(),
  headerFaults: z.array(z.object({ column: z.string(), expected: z.string(), found: z.string() })),
  rows: z.array(DirectorySheetRow),
  accounts: z.number().int(),
  /** The very same file was imported then; it is not imported again. */
  importedAt: z.iso.datetime().nullable(),
  ready: z.boolean(),
  /** Of what would be written; the import names it. */
  digest: z.string(),
});
export type DirectorySheetPreview = z.infer<typeof DirectorySheetPreview>;

const SheetFile = z.object({ name: z.string(), base64: z.base64() });

function describe(method: 'GET' | 'POST', path: `/${string}`, summary: string) {
  return { method, path, summary, access: 'directory.manage', tags: ['directory'] } as const;
}

const sheet = z.object({ kind: DirectorySheetKind, uploadId: z.uuid() });

export const sheetsContract = {
  getDirectorySheet: operation(
    describe('GET', '/directory/sheets/{kind}', 'An empty sheet with headings and an example'),
    [],
  )
    .input(z.object({ kind: DirectorySheetKind }))
    .output(SheetFile),
  previewDirectorySheet: operation(
    describe('POST', '/directory/sheets/{kind}/preview', 'What a sheet holds, with every fault'),
    ['UPLOAD_NOT_FOUND'],
  )
    .input(sheet)
    .output(DirectorySheetPreview),
  importDirectorySheet: operation(
    describe('POST', '/directory/sheets/{kind}', 'Enter all rows of a sheet, or none'),
    ['UPLOAD_NOT_FOUND', 'SHEET_FAULTY', 'IMPORT_STALE', 'IMPORT_DUPLICATE'],
  )
    .input(sheet.extend({ digest: z.string().length(64) }))
    .output(
      z.object({
        count: z.number().int(),
        /** Codes of the accounts that were opened: shown once. */
        codes: SheetFile.nullable(),
      }),
    ),
};
