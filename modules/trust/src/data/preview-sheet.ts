import { createHash } from 'node:crypto';
import { type AuthorizedScope, findUpload, type Platform, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { columnName, readSheet, type SheetRow as SheetLine, WorkbookError } from '@hien-luong/xlsx';
import {
  type ImportHolder,
  MAX_SHEET_ROWS,
  type PersonSubject,
  SHEET_COLUMNS,
  type SheetColumn,
  type SheetFault,
  type SheetPreview,
} from '../contract/index.ts';
import { comparable } from '../rules/match-holder.ts';
import { comparableHeader, type ReadRow, readSheetRow } from '../rules/read-sheet-row.ts';
import { findHoldersByName } from './find-holders.ts';
import { trustTx } from './tables.ts';

const MAX_SHEET_BYTES = 8 * 1024 * 1024;

export type PreviewedSheet = { preview: SheetPreview; subjects: readonly PersonSubject[] };

/** What the nineteen columns hold, row by row, with every fault; nothing is changed. */
export async function previewSheet(
  platform: Platform,
  scope: AuthorizedScope,
  uploadId: string,
): Promise<PreviewedSheet> {
  const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
  if (upload.size > MAX_SHEET_BYTES) return refused('TOO_LARGE');
  const bytes = await platform.files.read(upload.sha256);
  let lines: readonly SheetLine[];
  try {
    // One row is the heading.
    lines = readSheet(bytes, { maxRows: MAX_SHEET_ROWS + 1 }).rows;
  } catch (error) {
    if (error instanceof WorkbookError) return refused(error.code);
    throw error;
  }
  const [head, ...body] = lines;
  const headerFaults = head === undefined ? [] : findHeaderFaults(head);
  if (headerFaults.length > 0) return refused('HEADER_DIFFERENT', headerFaults);
  if (body.length === 0) return refused('NO_ROWS');
  const read = body.map((line) => ({ line, row: readSheetRow(line.cells) }));
  const holders = await platform.db.read(scope, (tx) =>
    findSheetHolders(
      tx,
      scope,
      read.map(({ row }) => row),
      platform.clock.now(),
    ),
  );
  return judgeRows(read, holders);
}

function refused(
  fault: NonNullable<SheetPreview['fault']>,
  headerFaults: SheetPreview['headerFaults'] = [],
): PreviewedSheet {
  return { preview: { fault, headerFaults, rows: [], ready: false, digest: '' }, subjects: [] };
}

function findHeaderFaults({ cells }: SheetLine): SheetPreview['headerFaults'] {
  return SHEET_COLUMNS.flatMap(({ header }, index) => {
    const found = cells.get(index)?.text ?? '';
    if (comparableHeader(found) === comparableHeader(header)) return [];
    return [{ column: columnName(index), expected: header, found }];
  });
}

type SheetHolders = {
  byName: ReadonlyMap<string, readonly ImportHolder[]>;
  /** `holder id` and serial number of the agency's certificates. */
  serials: ReadonlySet<string>;
  agencyId: string;
};

async function findSheetHolders(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  rows: readonly ReadRow[],
  now: Date,
): Promise<SheetHolders> {
  const names = rows.map(({ values }) => values.name).filter((name) => name !== '');
  const certificates = await trustTx(tx)
    .selectFrom('trust.certificate')
    .select(['holder_id', 'serial_number'])
    .where('agency_id', '=', agencyId)
    .where('holder_kind', '=', 'person')
    .execute();
  return {
    agencyId,
    byName: await findHoldersByName(tx, names, toCalendarDate(now)),
    serials: new Set(certificates.map((row) => `${row.holder_id} ${row.serial_number}`)),
  };
}

function judgeRows(
  read: readonly { line: SheetLine; row: ReadRow }[],
  holders: SheetHolders,
): PreviewedSheet {
  const taken = new Set<string>();
  const subjects: PersonSubject[] = [];
  const rows = read.map(({ line, row }) => {
    const { holder, faults } = findRowHolder(row, holders);
    const all = [...row.faults, ...faults];
    const again = row.values.idNumber !== '' && taken.has(row.values.idNumber);
    if (again) all.push({ column: 'idNumber', fault: 'DUPLICATE' });
    taken.add(row.values.idNumber);
    if (holder !== undefined && row.subject !== null && all.length === 0) {
      subjects.push({ ...row.subject, personId: holder.id });
    }
    return {
      row: line.number,
      name: row.values.name,
      values: SHEET_COLUMNS.map(({ key }) => row.values[key]),
      faults: all.map(describeFault),
    };
  });
  const ready = rows.every(({ faults }) => faults.length === 0);
  const digest = createHash('sha256').update(JSON.stringify({ rows, subjects })).digest('hex');
  return { preview: { fault: null, headerFaults: [], rows, ready, digest }, subjects };
}

/** The one of that name in the requesting agency; who shares a name is told apart by the title. */
function findRowHolder(
  { values }: ReadRow,
  { byName, serials, agencyId }: SheetHolders,
): { holder?: ImportHolder | undefined; faults: { column: SheetColumn; fault: SheetFault }[] } {
  if (values.name === '') return { faults: [] };
  const named = (byName.get(comparable(values.name)) ?? []).filter(
    ({ kind, agency }) => kind === 'person' && agency.id === agencyId,
  );
  const present = named.filter(({ endedOn }) => endedOn === null);
  const titled = present.filter(
    ({ title }) => comparable(title ?? '') === comparable(values.title),
  );
  const [holder, ...others] = present.length > 1 ? titled : present;
  const fault = (fault: SheetFault) => ({ faults: [{ column: 'name' as const, fault }] });
  if (named.length === 0) return fault('HOLDER_UNKNOWN');
  if (present.length === 0) return fault('HOLDER_RETIRED');
  if (holder === undefined || others.length > 0) return fault('HOLDER_AMBIGUOUS');
  const serial = values.oldSerial.toLowerCase();
  if (serial === '' || serials.has(`${holder.id} ${serial}`)) return { holder, faults: [] };
  return { holder, faults: [{ column: 'oldSerial', fault: 'SERIAL_UNKNOWN' }] };
}

function describeFault({ column, fault }: { column: SheetColumn; fault: SheetFault }) {
  const index = SHEET_COLUMNS.findIndex(({ key }) => key === column);
  return { column: columnName(index), header: SHEET_COLUMNS[index]?.header ?? '', fault };
}
