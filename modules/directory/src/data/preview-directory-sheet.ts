import { createHash } from 'node:crypto';
import {
  type AuthorizedScope,
  findTakenUsernames,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import { columnName } from '@hien-luong/xlsx';
import { sql } from 'kysely';
import {
  type DirectorySheetKind,
  type DirectorySheetPreview,
  PERSON_COLUMNS,
  type SheetColumn,
  UNIT_COLUMNS,
} from '../contract/index.ts';
import type { Administrator } from '../rules/administration.ts';
import { indexUnits } from '../rules/find-named-unit.ts';
import { type JudgedPerson, judgePersonRows, postKey } from '../rules/judge-person-rows.ts';
import { type JudgedUnit, judgeUnitRows } from '../rules/judge-unit-rows.ts';
import { readSheetCells } from '../rules/read-sheet-cells.ts';
import { getAdministrator } from './administrator.ts';
import { listKnownUnits } from './known-units.ts';
import { personNameOf } from './post-rows.ts';
import { type ReadTable, readTable, type TableRow } from './read-table.ts';
import { type DirectoryTx, directoryTx } from './tables.ts';

export type JudgedSheet =
  | { kind: 'units'; rows: readonly JudgedUnit[] }
  | { kind: 'people'; rows: readonly JudgedPerson[] };

export type PreviewedSheet = {
  preview: DirectorySheetPreview;
  judged: JudgedSheet;
  sha256: string;
};

/** What the sheet would enter, row by row, with every fault; nothing is changed. */
export async function previewDirectorySheet(
  platform: Platform,
  scope: AuthorizedScope,
  { kind, uploadId }: { kind: DirectorySheetKind; uploadId: string },
): Promise<PreviewedSheet> {
  const by = getAdministrator(scope);
  const columns = kind === 'units' ? UNIT_COLUMNS : PERSON_COLUMNS;
  const table = await readTable(platform, scope, uploadId, columns);
  if (table.fault !== undefined) return refused(kind, table);
  const { sha256, rows } = table;
  return await platform.db.read(scope, async (tx) => {
    const importedAt = await findImport(tx, kind, sha256);
    const judged = await judge(tx, kind, rows, by);
    const told = tell(judged, rows, columns);
    const ready = importedAt === null && told.every(({ faults }) => faults.length === 0);
    const digest = createHash('sha256').update(JSON.stringify({ sha256, judged })).digest('hex');
    const accounts =
      judged.kind === 'people' ? judged.rows.filter(({ username }) => username !== null).length : 0;
    const preview = {
      fault: null,
      headerFaults: [],
      rows: told,
      accounts,
      importedAt,
      ready,
      digest,
    };
    return { preview, judged, sha256 };
  });
}

function refused(
  kind: DirectorySheetKind,
  { sha256, fault, headerFaults }: Extract<ReadTable, { fault: string }>,
): PreviewedSheet {
  const nothing = { rows: [], accounts: 0, importedAt: null, ready: false, digest: '' };
  return { preview: { fault, headerFaults, ...nothing }, judged: { kind, rows: [] }, sha256 };
}

async function judge(
  tx: Tx,
  kind: DirectorySheetKind,
  rows: readonly TableRow[],
  by: Administrator,
): Promise<JudgedSheet> {
  const directory = directoryTx(tx);
  const units = indexUnits(await listKnownUnits(directory));
  if (kind === 'units') {
    const read = rows.map(({ cells }) => readSheetCells(UNIT_COLUMNS, cells));
    return { kind, rows: judgeUnitRows(read, units, by) };
  }
  const read = rows.map(({ cells }) => readSheetCells(PERSON_COLUMNS, cells));
  const typed = read.map(({ values }) => values.username).filter(Boolean);
  const people = {
    posts: await listKnownPosts(directory),
    usernames: await findTakenUsernames(tx, typed),
  };
  return { kind, rows: judgePersonRows(read, units, people, by) };
}

async function listKnownPosts(tx: DirectoryTx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('directory.post as p')
    .innerJoin('directory.person as person', 'person.id', 'p.person_id')
    .select(['person.family_and_middle', 'person.given', 'p.unit_id'])
    .where('p.valid_to', 'is', null)
    .execute();
  return new Set(rows.map((row) => postKey(personNameOf(row), row.unit_id)));
}

async function findImport(tx: Tx, kind: string, sha256: string): Promise<string | null> {
  const row = await directoryTx(tx)
    .selectFrom('directory.sheet_import')
    .select('imported_at')
    .where('sha256', '=', sha256)
    .where('kind', '=', kind)
    .where('agency_id', '=', sql<string>`platform.current_agency()`)
    .executeTakeFirst();
  return row?.imported_at.toISOString() ?? null;
}

function tell(
  judged: JudgedSheet,
  rows: readonly TableRow[],
  columns: readonly SheetColumn[],
): DirectorySheetPreview['rows'] {
  const placeOf = ({ values }: JudgedUnit | JudgedPerson) =>
    'parent' in values ? values.parent : values.unit;
  const all: readonly (JudgedUnit | JudgedPerson)[] = judged.rows;
  return all.map((one, index) => ({
    row: rows[index]?.number ?? 0,
    name: one.values.name,
    place: placeOf(one),
    faults: one.faults.map(({ column, fault }) => {
      const at = columns.findIndex(({ key }) => key === column);
      return { column: columnName(at), header: columns[at]?.header ?? '', fault };
    }),
  }));
}
