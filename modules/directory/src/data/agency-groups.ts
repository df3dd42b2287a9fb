import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AgencyGroup } from '../contract/index.ts';
import { inForceOn } from './in-force-on.ts';
import { directoryTx } from './tables.ts';

const KIND_GROUPS = [
  { key: 'provincialBodies', name: 'Cơ quan trực thuộc UBND tỉnh', kind: 'provincialBody' },
  { key: 'districts', name: 'UBND cấp huyện', kind: 'district' },
  { key: 'communes', name: 'UBND cấp xã', kind: 'commune' },
  { key: 'subordinates', name: 'Đơn vị trực thuộc', kind: 'subordinate' },
] as const;

const COMMUNES_OF = 'communesOf:';

/** Ready groups of recipients, the communes of each district among them, as they are on a day. */
export async function listAgencyGroups(tx: Tx, on: CalendarDate): Promise<AgencyGroup[]> {
  const counts = await directoryTx(tx)
    .selectFrom('directory.unit_version as v')
    .where(inForceOn('v', on))
    .select(['v.kind', sql<number>`count(*)::int`.as('count')])
    .groupBy('v.kind')
    .execute();
  const kinds = KIND_GROUPS.map(({ key, name, kind }) => ({
    key,
    name,
    count: counts.find((row) => row.kind === kind)?.count ?? 0,
  }));
  return [...kinds, ...(await listCommuneGroups(tx, on))].filter(({ count }) => count > 0);
}

async function listCommuneGroups(tx: Tx, on: CalendarDate): Promise<AgencyGroup[]> {
  const districts = await directoryTx(tx)
    .selectFrom('directory.unit_version as d')
    .innerJoin('directory.unit_version as c', 'c.parent_id', 'd.unit_id')
    .where(inForceOn('d', on))
    .where(inForceOn('c', on))
    .where('d.kind', '=', 'district')
    .where('c.kind', '=', 'commune')
    .select(['d.unit_id', 'd.short_name', 'd.position', sql<number>`count(*)::int`.as('count')])
    .groupBy(['d.unit_id', 'd.short_name', 'd.position'])
    .orderBy('d.position')
    .execute();
  return districts.map((district) => ({
    key: `${COMMUNES_OF}${district.unit_id}`,
    name: `UBND cấp xã thuộc ${district.short_name}`,
    count: district.count,
  }));
}

/** Condition on the agencies of a group; an unknown group is empty, none at all means everyone. */
export function whereInGroup(group: string | undefined): RawBuilder<SqlBool> {
  if (group === undefined) return sql<SqlBool>`true`;
  const kind = KIND_GROUPS.find(({ key }) => key === group)?.kind;
  if (kind !== undefined) return sql<SqlBool>`v.kind = ${kind}`;
  if (!group.startsWith(COMMUNES_OF)) return sql<SqlBool>`false`;
  const districtId = group.slice(COMMUNES_OF.length);
  return sql<SqlBool>`v.kind = 'commune' and v.parent_id::text = ${districtId}`;
}
