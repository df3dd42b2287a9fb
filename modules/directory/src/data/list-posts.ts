import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { PostSummary } from '../contract/index.ts';
import { inForceOn } from './in-force-on.ts';
import { postRows, toPostSummary } from './post-rows.ts';
import { directoryTx } from './tables.ts';

export type PostFilter = { unitId: string; role?: string | undefined };

/** Posts held on a day in a unit, and in its divisions where it is an agency; heads come first. */
export async function listPosts(
  tx: Tx,
  { unitId, role }: PostFilter,
  on: CalendarDate,
): Promise<PostSummary[]> {
  let query = postRows(directoryTx(tx), on)
    .where(inForceOn('p', on))
    .where((where) =>
      where.or([where('p.agency_id', '=', unitId), where('p.unit_id', '=', unitId)]),
    )
    .orderBy(sql`(p.unit_id <> ${unitId}::uuid)`)
    .orderBy('unit.position')
    .orderBy(sql`array_position(array['head', 'acting', 'deputy', 'member'], p.standing)`)
    .orderBy(sql`person.given collate "vi-x-icu"`)
    .orderBy(sql`person.family_and_middle collate "vi-x-icu"`)
    .orderBy('p.id');
  if (role !== undefined) query = query.where(sql<boolean>`${role} = any (p.roles)`);
  return (await query.execute()).map(toPostSummary);
}
