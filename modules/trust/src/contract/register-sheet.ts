import { operation } from '@hien-luong/contract';
import { z } from 'zod';

/** Codes of who issued an identity card, as the provider's sheet knows them. */
export const ID_PLACES = ['CCSQLHCVTTXH', 'CCSĐKQLCTVDLQGVDC'] as const;
export const MAX_SHEET_ROWS = 2000;
export const DEVICE_TYPES = ['TOKEN', 'SIM', 'SOFT', 'RSSP', 'HSM'] as const;

/** The nineteen columns of the provider's sheet, in order; starred ones must be filled. */
export const SHEET_COLUMNS = [
  { key: 'position', header: 'STT', required: false },
  { key: 'name', header: 'Họ tên', required: true },
  { key: 'birthDate', header: 'Ngày sinh', required: true },
  { key: 'idNumber', header: 'CCCD', required: true },
  { key: 'idIssuedBy', header: 'Nơi cấp', required: false },
  { key: 'idIssuedOn', header: 'Ngày cấp', required: true },
  { key: 'email', header: 'E-mail công vụ', required: true },
  { key: 'unit1', header: 'Tổ chức cấp 1', required: true },
  { key: 'unit2', header: 'Tổ chức cấp 2', required: false },
  { key: 'unit3', header: 'Tổ chức cấp 3', required: false },
  { key: 'unit4', header: 'Tổ chức cấp 4', required: false },
  { key: 'province', header: 'Tỉnh thành phố', required: true },
  { key: 'workProvince', header: 'Tỉnh/Thành phố', required: false },
  { key: 'title', header: 'Chức vụ', required: true },
  { key: 'phone', header: 'Điện thoại', required: false },
  { key: 'oldSerial', header: 'Serial CTS cũ', required: false },
  { key: 'carrier', header: 'Nhà mạng', required: false },
  { key: 'portsNumber', header: 'Là chuyển số', required: false },
  { key: 'deviceType', header: 'Loại thiết bị', required: false },
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number]['key'];

export const SheetFault = z.enum([
  'MISSING',
  'FORMULA',
  'MERGED',
  'NUMBER_FOR_TEXT',
  'DATE_INVALID',
  'ID_INVALID',
  'EMAIL_INVALID',
  'CODE_UNKNOWN',
  'TOO_LONG',
  'DUPLICATE',
  'HOLDER_UNKNOWN',
  'HOLDER_AMBIGUOUS',
  'HOLDER_RETIRED',
  'SERIAL_UNKNOWN',
]);
export type SheetFault = z.infer<typeof SheetFault>;

export const SheetRow = z.object({
  /** As Excel counts. */
  row: z.number().int(),
  name: z.string(),
  values: z.array(z.string()),
  faults: z.array(z.object({ column: z.string(), header: z.string(), fault: SheetFault })),
});
export type SheetRow = z.infer<typeof SheetRow>;

export const SheetPreview = z.object({
  /** Why the file as a whole is not the sheet; null where it is. */
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
  /** What stands where another heading belongs. */
  headerFaults: z.array(z.object({ column: z.string(), expected: z.string(), found: z.string() })),
  rows: z.array(SheetRow),
  ready: z.boolean(),
  digest: z.string(),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

const SheetFile = z.object({ name: z.string(), base64: z.base64() });

export const sheetContract = {
  previewSheet: operation(
    {
      method: 'POST',
      path: '/trust/sheet/preview',
      summary: 'What the 19-column sheet holds, row by row, and every fault',
      access: 'trust.request',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND'],
  )
    .input(z.object({ uploadId: z.uuid() }))
    .output(SheetPreview),
  importSheet: operation(
    {
      method: 'POST',
      path: '/trust/sheet',
      summary: 'Draft a request for the people of the sheet, all or nothing',
      access: 'trust.request',
      tags: ['trust'],
    },
    ['UPLOAD_NOT_FOUND', 'SHEET_FAULTY', 'IMPORT_STALE'],
  )
    .input(z.object({ uploadId: z.uuid(), digest: z.string().length(64) }))
    .output(z.object({ requestId: z.uuid() })),
  exportSheet: operation(
    {
      method: 'GET',
      path: '/trust/requests/{id}/sheet',
      summary: 'The people of a request as the 19-column sheet',
      access: 'trust.request',
      tags: ['trust'],
    },
    ['REQUEST_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(SheetFile),
  getEmptySheet: operation(
    {
      method: 'GET',
      path: '/trust/sheet',
      summary: 'The 19-column sheet with its headings alone',
      access: 'trust.request',
      tags: ['trust'],
    },
    [],
  ).output(SheetFile),
};
