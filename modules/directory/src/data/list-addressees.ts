import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { inForceOn } from './in-force-on.ts';
import { directoryTx } from './tables.ts';

/** Who is meant: posts by name, or those of an agency that do one kind of work. */
export type Addressed =
  | { posts: readonly (string | null)[] }
  | { agencyId: string; role: 'clerk' }
  /** The head and the deputies of the agency itself. */
  | { agencyId: string; role: 'leadership' }
  /** Whoever heads the unit in which a post stands. */
  | { headsOver: string };

export type Addressee = { personId: string; postId: string };

/** The people who hold the posts on the day; a post that nobody holds any more is left out. */
export async function listAddressees(
  tx: Tx,
  addressed: Addressed,
  on: CalendarDate,
): Promise<Addressee[]> {
  const condition = conditionOf(addressed);
  if (condition === undefined) return [];
  const rows = await directoryTx(tx)
    .selectFrom('directory.post as p')
    .select(['p.id', 'p.person_id'])
    .where(inForceOn('p', on))
    .where(condition)
    .orderBy('p.id')
    .execute();
  return rows.map(({ id, person_id }) => ({ personId: person_id, postId: id }));
}

function conditionOf(addressed: Addressed) {
  if ('posts' in addressed) {
    const ids = addressed.posts.filter((id) => id !== null);
    return ids.length === 0 ? undefined : sql<boolean>`p.id = any(${ids}::uuid[])`;
  }
  if ('headsOver' in addressed) {
    return sql<boolean>`(p.standing in ('head', 'acting') and p.unit_id =
      (select below.unit_id from directory.post below where below.id = ${addressed.headsOver}))`;
  }
  const { agencyId, role } = addressed;
  if (role === 'clerk') {
    return sql<boolean>`(p.agency_id = ${agencyId} and 'clerk' = any(p.roles))`;
  }
  return sql<boolean>`(p.unit_id = ${agencyId} and p.standing in ('head', 'acting', 'deputy')
    and 'leader' = any(p.roles))`;
}
