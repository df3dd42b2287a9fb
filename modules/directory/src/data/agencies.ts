import type { Page, PageRequest } from '@hien-luong/contract';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { type Agency, UnitKind } from '../contract/index.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { whereInGroup } from './agency-groups.ts';
import { foldedWordsMatch } from './fold-words.ts';
import { inForceOn } from './in-force-on.ts';
import { decodeCursor } from './page-cursor.ts';
import { directoryTx } from './tables.ts';
import { takePage } from './take-page.ts';

/** Throws `UNIT_NOT_FOUND` for a division and for an agency that did not exist on the day. */
export async function getAgency(tx: Tx, id: string, on: CalendarDate): Promise<Agency> {
  const [agency] = await listAgencies(tx, [id], on);
  if (agency === undefined) throw new DirectoryError('UNIT_NOT_FOUND', `no agency on ${on}`);
  return agency;
}

/** The agencies among the ids that existed on the day, in the order of protocol. */
export async function listAgencies(
  tx: Tx,
  ids: readonly string[],
  on: CalendarDate,
): Promise<Agency[]> {
  if (ids.length === 0) return [];
  const rows = await agencyRows(tx, on)
    .where(sql<boolean>`v.unit_id = any (${[...ids]}::uuid[])`)
    .orderBy('v.position')
    .orderBy('v.unit_id')
    .execute();
  return rows.map(toAgency);
}

/** By the code in force or by the older one of QCVN 102; both circulate. */
export async function findAgencyByCode(
  tx: Tx,
  code: string,
  on: CalendarDate,
): Promise<Agency | undefined> {
  const wanted = code.normalize('NFC').trim();
  const row = await agencyRows(tx, on)
    .where((where) => where.or([where('v.code', '=', wanted), where('v.code102', '=', wanted)]))
    .executeTakeFirst();
  return row && toAgency(row);
}

/** Each of the codes that is one of an agency, of either form, with the agency. */
export async function findAgenciesByCode(
  tx: Tx,
  codes: readonly string[],
  on: CalendarDate,
): Promise<ReadonlyMap<string, Agency>> {
  if (codes.length === 0) return new Map();
  const wanted = new Map(codes.map((code) => [code, code.normalize('NFC').trim()]));
  const list = sql`any (${[...new Set(wanted.values())]}::text[])`;
  const rows = await agencyRows(tx, on)
    .where((where) => where.or([sql<boolean>`v.code = ${list}`, sql<boolean>`v.code102 = ${list}`]))
    .execute();
  const agencies = rows.map(toAgency);
  const byCode = new Map(
    agencies.flatMap((agency) => [agency.code, agency.code102].map((code) => [code, agency])),
  );
  return new Map(
    [...wanted].flatMap(([code, plain]) => {
      const agency = byCode.get(plain);
      return agency === undefined ? [] : [[code, agency]];
    }),
  );
}

/** Agencies whose names or codes hold every word, within a group if one is named. */
export async function searchAgencies(
  tx: Tx,
  page: PageRequest & { q: string; group?: string | undefined },
  on: CalendarDate,
): Promise<Page<Agency>> {
  const { q, group, cursor, limit } = page;
  let query = agencyRows(tx, on)
    .where(foldedWordsMatch('v.search_fold', q))
    .where(whereInGroup(group))
    .orderBy('v.position')
    .orderBy('v.unit_id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [position, id] = decodeCursor(cursor, 'number', 'uuid');
    query = query.where(sql<boolean>`(v.position, v.unit_id) > (${position}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  return takePage(rows, limit, toAgency, (row) => [row.position, row.id]);
}

function agencyRows(tx: Tx, on: CalendarDate) {
  return directoryTx(tx)
    .selectFrom('directory.unit_version as v')
    .leftJoin('directory.unit_version as parent', (join) =>
      join.onRef('parent.unit_id', '=', 'v.parent_id').on(inForceOn('parent', on)),
    )
    .where(inForceOn('v', on))
    .where('v.kind', '<>', 'division')
    .select([
      'v.unit_id as id',
      'v.name',
      'v.abbreviation',
      'v.kind',
      'v.code',
      'v.code102',
      'v.position',
      'parent.name as parent_name',
    ]);
}

type AgencyRow = Awaited<ReturnType<ReturnType<typeof agencyRows>['executeTakeFirstOrThrow']>>;

function toAgency(row: AgencyRow): Agency {
  return {
    id: row.id,
    name: row.name,
    abbreviation: row.abbreviation,
    kind: UnitKind.parse(row.kind),
    code: row.code,
    code102: row.code102,
    parentName: row.parent_name,
  };
}
