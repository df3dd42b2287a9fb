import { sql } from 'kysely';
import { UnitKind } from '../contract/index.ts';
import type { KnownUnit } from '../rules/find-named-unit.ts';
import { dateText } from './date-text.ts';
import type { DirectoryTx } from './tables.ts';

/** Every unit that goes on, as a sheet may name it. */
export async function listKnownUnits(tx: DirectoryTx): Promise<KnownUnit[]> {
  const rows = await tx
    .selectFrom('directory.unit_version as v')
    .select([
      'v.unit_id',
      'v.name',
      'v.short_name',
      'v.code',
      'v.code102',
      'v.kind',
      'v.parent_id',
      dateText('v.valid_from').as('valid_from'),
      // Since when it is: a rename begins a version, not a unit.
      sql<string>`(select min(first.valid_from)::text from directory.unit_version first
        where first.unit_id = v.unit_id)`.as('begins'),
      sql<boolean>`exists (select from directory.post p where p.unit_id = v.unit_id
        and p.valid_to is null and p.standing in ('head', 'acting'))`.as('has_head'),
    ])
    .where('v.valid_to', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.unit_id,
    names: [row.name, row.short_name],
    codes: [row.code, row.code102].filter((code) => code !== null),
    kind: UnitKind.parse(row.kind),
    parentId: row.parent_id,
    begins: row.begins,
    hasHead: row.has_head,
  }));
}
