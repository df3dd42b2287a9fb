import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { type Succession, SuccessionKind, type UnitDetail } from '../contract/index.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { dateText } from './date-text.ts';
import { inForceOn } from './in-force-on.ts';
import { listPosts } from './list-posts.ts';
import { directoryTx } from './tables.ts';
import { toUnitSummary, unitRowsOn } from './unit-rows.ts';

/** One unit as it was on a day, with all that it ever was. Throws `UNIT_NOT_FOUND`. */
export async function getUnit(tx: Tx, id: string, on: CalendarDate): Promise<UnitDetail> {
  const row = await unitRowsOn(directoryTx(tx), on).where('v.unit_id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DirectoryError('UNIT_NOT_FOUND', `no unit on ${on}`);
  return {
    ...toUnitSummary(row),
    place: row.place,
    ancestors: await listAncestors(tx, id, on),
    versions: await listVersions(tx, id),
    successions: await listSuccessions(tx, id),
    posts: await listPosts(tx, { unitId: id }, on),
  };
}

async function listAncestors(tx: Tx, id: string, on: CalendarDate) {
  const found = await sql<{ id: string; name: string }>`
    with recursive above as (
      select v.parent_id, 1 as depth from directory.unit_version v
      where v.unit_id = ${id} and ${inForceOn('v', on)}
      union all
      select v.parent_id, above.depth + 1 from above
      join directory.unit_version v on v.unit_id = above.parent_id and ${inForceOn('v', on)}
      where above.depth < 16
    )
    select v.unit_id as id, v.name from above
    join directory.unit_version v on v.unit_id = above.parent_id and ${inForceOn('v', on)}
    order by above.depth desc`.execute(tx);
  return found.rows;
}

async function listVersions(tx: Tx, id: string) {
  const rows = await directoryTx(tx)
    .selectFrom('directory.unit_version as v')
    .select([
      'v.name',
      'v.parent_id',
      'v.code',
      dateText('v.valid_from').as('valid_from'),
      dateText<string | null>('v.valid_to').as('valid_to'),
    ])
    .where('v.unit_id', '=', id)
    .orderBy('v.valid_from', 'desc')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    parentId: row.parent_id,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Names are those the units bore around the day of the succession, not today's. */
async function listSuccessions(tx: Tx, id: string): Promise<Succession[]> {
  const rows = await directoryTx(tx)
    .selectFrom('directory.succession as s')
    .select([
      's.id',
      's.kind',
      's.legal_document',
      's.outside_names',
      dateText('s.effective_on').as('effective_on'),
      namedUnits('s.from_unit_ids', '- 1').as('from'),
      namedUnits('s.to_unit_ids', '').as('to'),
    ])
    .where(sql<boolean>`${id}::uuid = any (s.from_unit_ids || s.to_unit_ids)`)
    .orderBy('s.effective_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: SuccessionKind.parse(row.kind),
    from: row.from,
    to: row.to,
    outsideNames: row.outside_names,
    legalDocument: row.legal_document,
    effectiveOn: row.effective_on,
  }));
}

function namedUnits(column: string, daysShifted: '' | '- 1') {
  const day = sql`s.effective_on ${sql.raw(daysShifted)}`;
  return sql<{ id: string; name: string }[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name)
      order by v.position), '[]')
    from directory.unit_version v
    where v.unit_id = any (${sql.ref(column)})
      and ${day} between v.valid_from and coalesce(v.valid_to, 'infinity'))`;
}
