import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { directoryTx } from './tables.ts';

/**
 * The agency that stands on the day in the place of one that has ended, over however many mergers;
 * undefined where it goes on itself or nobody took its place.
 */
export async function findSuccessor(
  tx: Tx,
  agencyId: string,
  on: CalendarDate,
): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${agencyId}::uuid, 0
      union all
      select s.to_unit_ids[1], line.depth + 1 from line
      join directory.succession s on s.kind = 'merge' and line.id = any (s.from_unit_ids)
        and not line.id = any (s.to_unit_ids) and s.effective_on <= ${on}::date
      where line.depth < 8
    )
    select id from line where depth > 0 order by depth desc limit 1`.execute(tx);
  return found.rows[0]?.id;
}

/** Agencies whose place one took, near and far. */
export async function listPredecessors(tx: Tx, agencyId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${agencyId}::uuid, 0
      union all
      select former.id, line.depth + 1 from line
      join directory.succession s on s.kind = 'merge' and line.id = any (s.to_unit_ids)
      cross join unnest(s.from_unit_ids) as former (id)
      where line.depth < 8 and former.id <> line.id
    )
    select distinct id from line where depth > 0`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Which post took the place of which post of an agency that ended. */
export async function listPostSuccessions(
  tx: Tx,
  fromAgencyId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await directoryTx(tx)
    .selectFrom('directory.post_succession')
    .select(['from_post_id', 'to_post_id'])
    .where('from_agency_id', '=', fromAgencyId)
    .execute();
  return new Map(rows.map((row) => [row.from_post_id, row.to_post_id]));
}
