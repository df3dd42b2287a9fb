import { newId } from '@hien-luong/platform';
import { addDays, parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { DirectoryError } from '../rules/directory-error.ts';
import type { ChangePlan } from '../rules/resolve-plan.ts';
import { inBatches } from './in-batches.ts';
import type { DirectoryTx } from './tables.ts';
import { toVersionRow } from './unit-versions.ts';

/** A unit and who takes its place, or takes it in. */
export type UnitHeir = { id: string; heirId: string };

type Beginning = {
  plan: ChangePlan;
  ids: ReadonlyMap<string, string>;
  provinceId: string;
  day: string;
};

/** The new units below the province, which gets its new code of statistics. */
export async function beginUnits(
  tx: DirectoryTx,
  { plan, ids, provinceId, day }: Beginning,
): Promise<void> {
  const versions = plan.successors.map(({ key, facts }, index) =>
    toVersionRow(
      ids.get(key) ?? '',
      // Before all that is left of the old structure in the order of protocol.
      { ...facts, parentId: provinceId, position: FIRST_POSITION + index },
      parseCalendarDate(day),
    ),
  );
  await tx
    .insertInto('directory.unit')
    .values(versions.map((row) => ({ id: row.unit_id })))
    .execute();
  await tx.insertInto('directory.unit_version').values(versions).execute();
  await sql`with former as (
      update directory.unit_version set valid_to = ${dayBefore(day)}
      where unit_id = ${provinceId} and valid_to is null and valid_from < ${day}::date
      returning *)
    insert into directory.unit_version (${VERSION_COLUMNS})
    select unit_id, ${day}::date, null, name, short_name, abbreviation, kind, parent_id, head_title,
      code, code102, code_is_demo, ${plan.provinceStatisticalCode}, place, position
    from former`.execute(tx);
}

const FIRST_POSITION = 500;

const VERSION_COLUMNS = sql.raw(`unit_id, valid_from, valid_to, name, short_name, abbreviation,
  kind, parent_id, head_title, code, code102, code_is_demo, statistical_code, place, position`);

/** What stood below a unit that ends stands below another from the day on. */
export async function moveUnits(
  tx: DirectoryTx,
  moved: readonly UnitHeir[],
  day: string,
): Promise<void> {
  const [ids, heirs] = columnsOf(moved);
  const done = await sql`with former as (
      update directory.unit_version set valid_to = ${dayBefore(day)}
      where unit_id = any (${ids}::uuid[]) and valid_to is null and valid_from < ${day}::date
      returning *)
    insert into directory.unit_version (${VERSION_COLUMNS})
    select former.unit_id, ${day}::date, null, name, short_name, abbreviation, kind, moved.heir,
      head_title, code, code102, code_is_demo, statistical_code, place, position
    from former join unnest(${ids}::uuid[], ${heirs}::uuid[]) as moved (unit_id, heir)
      on moved.unit_id = former.unit_id`.execute(tx);
  requireAll(done.numAffectedRows, moved.length);
}

/** The units and their divisions end the day before. */
export async function endUnits(
  tx: DirectoryTx,
  ids: readonly string[],
  day: string,
): Promise<void> {
  const all = [...ids];
  const done = await sql`update directory.unit_version set valid_to = ${dayBefore(day)}
    where valid_to is null and valid_from < ${day}::date and unit_id = any (${all}::uuid[])`.execute(
    tx,
  );
  requireAll(done.numAffectedRows, ids.length);
  await sql`update directory.unit_version set valid_to = ${dayBefore(day)}
    where valid_to is null and kind = 'division' and parent_id = any (${all}::uuid[])`.execute(tx);
}

const PENDING_TITLE = 'Chờ bố trí công tác';

type PassedPost = {
  id: string;
  person_id: string;
  agency_id: string;
  roles: string[];
  position: number;
  valid_to: string | null;
};

/**
 * Whoever serves in a unit that ends serves in its successor from the day on, in the same roles but
 * at the head of nothing: who leads is appointed by a decision of its own. @returns how many people.
 */
export async function passPosts(
  tx: DirectoryTx,
  heirs: readonly UnitHeir[],
  { day, legalDocument }: { day: string; legalDocument: string },
): Promise<number> {
  const ended = await sql<PassedPost>`with passed as (
      select id, valid_to as until from directory.post
      where agency_id = any (${heirs.map(({ id }) => id)}::uuid[])
        and valid_from < ${day}::date and coalesce(valid_to, 'infinity') >= ${day}::date)
    update directory.post set valid_to = ${dayBefore(day)}, end_document = ${legalDocument},
      version = version + 1
    from passed where post.id = passed.id
    returning post.id, person_id, agency_id, roles, position, passed.until::text as valid_to`.execute(
    tx,
  );
  const heirOf = new Map(heirs.map(({ id, heirId }) => [id, heirId]));
  const begun = ended.rows.map((post) => ({
    post,
    id: newId(),
    heirId: heirOf.get(post.agency_id) ?? '',
  }));
  await inBatches(
    begun.map(({ post, id, heirId }) => ({
      id,
      person_id: post.person_id,
      unit_id: heirId,
      agency_id: heirId,
      title: PENDING_TITLE,
      roles: post.roles,
      standing: 'member',
      position: post.position,
      valid_from: day,
      valid_to: post.valid_to,
      start_document: legalDocument,
    })),
    (batch) => tx.insertInto('directory.post').values(batch).execute(),
  );
  await inBatches(
    begun.map(({ post, id }) => ({
      from_post_id: post.id,
      to_post_id: id,
      from_agency_id: post.agency_id,
    })),
    (batch) => tx.insertInto('directory.post_succession').values(batch).execute(),
  );
  return new Set(ended.rows.map(({ person_id }) => person_id)).size;
}

function columnsOf(heirs: readonly UnitHeir[]): [string[], string[]] {
  return [heirs.map(({ id }) => id), heirs.map(({ heirId }) => heirId)];
}

function dayBefore(day: string) {
  return sql`${addDays(parseCalendarDate(day), -1)}::date`;
}

/** What was looked at before the lock may have changed since. */
function requireAll(done: bigint | undefined, wanted: number): void {
  if (Number(done ?? 0n) === wanted) return;
  throw new DirectoryError('PLAN_STALE', 'a unit has changed meanwhile');
}
