import { newId, type Tx } from '@hien-luong/platform';
import { addDays, type CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import {
  compareOutside,
  hasShrunk,
  type KnownOutside,
  type OutsideAgency,
  type OutsideChanges,
} from '../rules/compare-outside.ts';
import { inForceOn } from './in-force-on.ts';
import { type DirectoryTx, directoryTx } from './tables.ts';
import { toVersionRow } from './unit-versions.ts';

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;
/** Behind every agency of the province in the order of protocol. */
const POSITION = 1_000_000;

export type RecordedOutside = {
  /** Every agency of the list that stands in the directory now. */
  ids: string[];
  added: number;
  changed: number;
  ended: number;
  skipped: OutsideChanges['skipped'];
  /** So many were gone that nothing was ended. */
  hasShrunk: boolean;
};

/**
 * Brings the agencies outside the province up to a partner's list. `knownIds` are those that came
 * by this list before: only these can end. Who was renamed keeps its old name for the past.
 */
export async function recordOutsideAgencies(
  tx: Tx,
  listed: readonly OutsideAgency[],
  knownIds: readonly string[],
  today: CalendarDate,
): Promise<RecordedOutside> {
  const directory = directoryTx(tx);
  const open = await listOpenCodes(directory);
  const mine = new Set(knownIds);
  const known = toKnown(
    open.filter(({ id }) => mine.has(id)),
    open,
  );
  const taken = new Set(
    open.filter(({ id }) => !mine.has(id)).flatMap(({ code, code102 }) => [code, code102]),
  );
  const changes = compareOutside(listed, known, taken as ReadonlySet<string>);
  const shrunk = hasShrunk(changes, known.length);
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  const added = changes.added.map((agency) => ({ ...agency, id: newId() }));
  for (const { code, id } of added) ids.set(code, id);
  if (!shrunk) await endVersions(directory, changes.ended, today);
  await endVersions(
    directory,
    changes.changed.map(({ id }) => id),
    today,
  );
  for (const batch of batches(added)) {
    await directory
      .insertInto('directory.unit')
      .values(batch.map(({ id }) => ({ id })))
      .execute();
  }
  for (const batch of batches([...changes.changed, ...added])) {
    const rows = batch.map((agency) => toVersionRow(agency.id, factsOf(agency, ids), today));
    await insertVersions(directory, rows);
  }
  const gone = new Set(shrunk ? [] : changes.ended);
  return {
    ids: [...ids.values()].filter((id) => !gone.has(id)),
    added: added.length,
    changed: changes.changed.length,
    ended: gone.size,
    skipped: changes.skipped,
    hasShrunk: shrunk,
  };
}

/** Every agency that packets can be for, with the one above it. */
export async function listExchangeAgencies(tx: Tx, on: CalendarDate) {
  return await directoryTx(tx)
    .selectFrom('directory.unit_version as v')
    .select(['v.unit_id as id', 'v.parent_id as parentId', 'v.code', 'v.code102', 'v.name'])
    .where(inForceOn('v', on))
    .where('v.kind', '<>', 'division')
    .orderBy('v.position')
    .orderBy('v.unit_id')
    .execute();
}

/** Those among the agencies whose documents live in other software than this program. */
export async function listHostedElsewhere(
  tx: Tx,
  ids: readonly string[],
  on: CalendarDate,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from directory.hosted_elsewhere where unit_id = any (${[...ids]}::uuid[])
    union
    select unit_id from directory.unit_version
    where unit_id = any (${[...ids]}::uuid[]) and kind = 'outside'
      and valid_from <= ${on}::date`.execute(tx);
  return new Set(rows.map(({ unit_id }) => unit_id));
}

/** Says of agencies of the province whether their documents live in other software. */
export async function markHostedElsewhere(
  tx: Tx,
  ids: readonly string[],
  elsewhere: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  if (elsewhere) {
    await sql`insert into directory.hosted_elsewhere (unit_id)
      select unnest(${[...ids]}::uuid[]) on conflict do nothing`.execute(tx);
    return;
  }
  await sql`delete from directory.hosted_elsewhere
    where unit_id = any (${[...ids]}::uuid[])`.execute(tx);
}

async function listOpenCodes(tx: DirectoryTx) {
  return await tx
    .selectFrom('directory.unit_version')
    .select(['unit_id as id', 'code', 'code102', 'name', 'parent_id', 'kind'])
    .where('valid_to', 'is', null)
    .where('kind', '<>', 'division')
    .execute();
}

type OpenCode = Awaited<ReturnType<typeof listOpenCodes>>[number];

function toKnown(rows: readonly OpenCode[], open: readonly OpenCode[]): KnownOutside[] {
  const codes = new Map(open.map(({ code, id }) => [id, code]));
  return rows.map(({ code, code102, id, name, parent_id }) => ({
    id,
    code: code ?? '',
    code102,
    name,
    parentCode: parent_id === null ? null : (codes.get(parent_id) ?? null),
  }));
}

function factsOf(agency: OutsideAgency, ids: ReadonlyMap<string, string>) {
  return {
    name: agency.name,
    shortName: agency.name,
    abbreviation: '',
    kind: 'outside',
    parentId: (agency.parentCode !== null && ids.get(agency.parentCode)) || null,
    headTitle: '',
    code: agency.code,
    code102: agency.code102,
    codeIsDemo: false,
    statisticalCode: null,
    place: '',
    position: POSITION,
  } as const;
}

/** A second change of one day writes over the first, which was never in force on a day of its own. */
async function insertVersions(tx: DirectoryTx, rows: ReturnType<typeof toVersionRow>[]) {
  await tx
    .insertInto('directory.unit_version')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'valid_from']).doUpdateSet({
        name: sql`excluded.name`,
        short_name: sql`excluded.short_name`,
        code102: sql`excluded.code102`,
        parent_id: sql`excluded.parent_id`,
        valid_to: null,
      }),
    )
    .execute();
}

async function endVersions(
  tx: DirectoryTx,
  ids: readonly string[],
  today: CalendarDate,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update directory.unit_version set valid_to = greatest(valid_from, ${addDays(today, -1)}::date)
    where unit_id = any (${[...ids]}::uuid[]) and kind = 'outside' and valid_to is null`.execute(
    tx,
  );
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
