import { sql } from 'kysely';
import { dateText } from './date-text.ts';
import type { DirectoryTx } from './tables.ts';

export type EndingAgency = {
  id: string;
  name: string;
  kind: 'district' | 'commune';
  parentId: string | null;
  statisticalCode: string | null;
  validFrom: string;
  people: string[];
  /** Posts that begin on the day or later. */
  laterPosts: number;
};

/** Every district and commune that goes on, as a change of the whole structure finds them. */
export async function listEndingAgencies(tx: DirectoryTx, day: string): Promise<EndingAgency[]> {
  const rows = await tx
    .selectFrom('directory.unit_version as v')
    .select([
      'v.unit_id as id',
      'v.name',
      'v.kind',
      'v.parent_id as parentId',
      'v.statistical_code as statisticalCode',
      dateText('v.valid_from').as('validFrom'),
      sql<string[]>`array(select distinct p.person_id::text from directory.post p
        where p.agency_id = v.unit_id and p.valid_from < ${day}::date
          and coalesce(p.valid_to, 'infinity') >= ${day}::date)`.as('people'),
      sql<number>`(select count(*)::int from directory.post p
        where p.agency_id = v.unit_id and p.valid_from >= ${day}::date)`.as('laterPosts'),
    ])
    .where('v.valid_to', 'is', null)
    .where('v.kind', 'in', ['district', 'commune'])
    .orderBy('v.position')
    .orderBy('v.unit_id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind === 'district' ? 'district' : 'commune' }));
}

export type ChildUnit = { id: string; name: string; parentId: string; validFrom: string };

/** Agencies below units that end, which go on below another; divisions end with their agency. */
export async function listChildAgencies(
  tx: DirectoryTx,
  parentIds: readonly string[],
): Promise<ChildUnit[]> {
  const rows = await tx
    .selectFrom('directory.unit_version as v')
    .select([
      'v.unit_id as id',
      'v.name',
      sql<string>`v.parent_id`.as('parentId'),
      dateText('v.valid_from').as('validFrom'),
    ])
    .where('v.valid_to', 'is', null)
    .where('v.kind', '=', 'subordinate')
    .where(sql<boolean>`v.parent_id = any (${[...parentIds]}::uuid[])`)
    .orderBy('v.position')
    .execute();
  return rows;
}
