import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { UnitKind, type UnitSummary } from '../contract/index.ts';
import { inForceOn } from './in-force-on.ts';
import type { DirectoryTx } from './tables.ts';

/** Units as they were on a day, with the counts that a list shows. */
export function unitRowsOn(tx: DirectoryTx, on: CalendarDate) {
  return tx
    .selectFrom('directory.unit_version as v')
    .where(inForceOn('v', on))
    .select([
      'v.unit_id as id',
      'v.name',
      'v.abbreviation',
      'v.kind',
      'v.parent_id',
      'v.code',
      'v.code102',
      'v.code_is_demo',
      'v.statistical_code',
      'v.place',
      'v.position',
      sql<number>`(select count(*)::int from directory.unit_version c
        where c.parent_id = v.unit_id and ${inForceOn('c', on)})`.as('child_count'),
      sql<number>`(select count(distinct p.person_id)::int from directory.post p
        where (p.agency_id = v.unit_id or p.unit_id = v.unit_id) and ${inForceOn('p', on)})`.as(
        'people_count',
      ),
    ]);
}

export type UnitRow = Awaited<ReturnType<ReturnType<typeof unitRowsOn>['executeTakeFirstOrThrow']>>;

export function toUnitSummary(row: UnitRow): UnitSummary {
  return {
    id: row.id,
    name: row.name,
    abbreviation: row.abbreviation,
    kind: UnitKind.parse(row.kind),
    parentId: row.parent_id,
    isAgency: row.kind !== 'division',
    code: row.code,
    code102: row.code102,
    codeIsDemo: row.code_is_demo,
    statisticalCode: row.statistical_code,
    childCount: row.child_count,
    peopleCount: row.people_count,
  };
}
