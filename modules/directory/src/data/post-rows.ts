import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { PostSummary, Standing } from '../contract/index.ts';
import { dateText } from './date-text.ts';
import { inForceOn } from './in-force-on.ts';
import type { DirectoryTx } from './tables.ts';

/** Posts with the names that person, unit and agency bore on a day, whether held then or not. */
export function postRows(tx: DirectoryTx, on: CalendarDate) {
  return tx
    .selectFrom('directory.post as p')
    .innerJoin('directory.person as person', 'person.id', 'p.person_id')
    .innerJoin('directory.unit_version as unit', (join) =>
      join.onRef('unit.unit_id', '=', 'p.unit_id').on(inForceOn('unit', on)),
    )
    .innerJoin('directory.unit_version as agency', (join) =>
      join.onRef('agency.unit_id', '=', 'p.agency_id').on(inForceOn('agency', on)),
    )
    .select([
      'p.id',
      'p.person_id',
      'p.unit_id',
      'p.agency_id',
      'p.title',
      'p.roles',
      sql<Standing>`p.standing`.as('standing'),
      dateText('p.valid_from').as('valid_from'),
      dateText<string | null>('p.valid_to').as('valid_to'),
      'person.family_and_middle',
      'person.given',
      'unit.name as unit_name',
      'unit.parent_id as unit_parent_id',
      'agency.name as agency_name',
      'agency.code as agency_code',
    ]);
}

export type PostRow = Awaited<ReturnType<ReturnType<typeof postRows>['executeTakeFirstOrThrow']>>;

export function toPostSummary(row: PostRow): PostSummary {
  return {
    id: row.id,
    title: row.title,
    person: { id: row.person_id, name: personNameOf(row) },
    unit: { id: row.unit_id, name: row.unit_name },
    agency: { id: row.agency_id, name: row.agency_name },
    roles: row.roles,
    isHead: row.standing === 'head' || row.standing === 'acting',
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

export function personNameOf(row: { family_and_middle: string; given: string }): string {
  return `${row.family_and_middle} ${row.given}`.trim();
}
