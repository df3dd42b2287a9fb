import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { writeSheet } from '@hien-luong/xlsx';
import { type PersonSubject, SHEET_COLUMNS } from '../contract/index.ts';
import { writeSheetRow } from '../rules/read-sheet-row.ts';
import { TrustError } from '../rules/trust-error.ts';
import { requestRows } from './list-requests.ts';
import { getRequestRecord } from './request-record.ts';

export type SheetFile = { name: string; base64: string };

const WIDTHS = [6, 26, 13, 16, 22, 13, 30, 34, 34, 30, 30, 18, 18, 24, 14, 22, 12, 12, 12];

/** The people of a request as the provider's nineteen columns. Throws `REQUEST_NOT_FOUND`. */
export async function exportSheet(tx: Tx, scope: AuthorizedScope, id: string): Promise<SheetFile> {
  const row = await requestRows(tx, scope).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new TrustError('REQUEST_NOT_FOUND', `no request ${id} here`);
  const { facts } = await getRequestRecord(tx, id, { lock: false });
  const people = facts.fields.subjects.filter((one): one is PersonSubject => one.kind === 'person');
  const rows = people.map((person, index) => writeSheetRow(person, index + 1));
  return sheetFile(`de-nghi-cap-chung-thu-${row.number}.xlsx`, rows);
}

export function emptySheet(): SheetFile {
  return sheetFile('mau-19-cot.xlsx', []);
}

function sheetFile(name: string, rows: readonly string[][]): SheetFile {
  const head = SHEET_COLUMNS.map(({ header, required }) => (required ? `${header}*` : header));
  const bytes = writeSheet({ name: 'Danh sách', rows: [head, ...rows], widths: WIDTHS });
  return { name, base64: Buffer.from(bytes).toString('base64') };
}
