import { holderStandings, listAgencies } from '@hien-luong/directory';
import type { Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ImportHolder, RegisteredKind } from '../contract/index.ts';
import { comparable } from '../rules/match-holder.ts';

type HolderRow = {
  kind: RegisteredKind;
  id: string;
  name: string;
  agency_id: string;
  title: string | null;
  ended_on: string | null;
};

/** Everyone of these names, as names are compared, whether still there or not. */
export async function findHoldersByName(
  tx: Tx,
  names: readonly string[],
  on: CalendarDate,
): Promise<ReadonlyMap<string, readonly ImportHolder[]>> {
  const wanted = [...new Set(names.map(comparable))];
  if (wanted.length === 0) return new Map();
  const rows = await holderRows(tx, on, sql`lower(normalize(h.name, nfc)) = any (${wanted})`);
  const found = new Map<string, ImportHolder[]>();
  for (const holder of await describeHolders(tx, rows, on)) {
    const name = comparable(holder.name);
    found.set(name, [...(found.get(name) ?? []), holder]);
  }
  return found;
}

export type HolderRef = { kind: RegisteredKind; id: string };

/** The holders that exist among these. */
export async function findHoldersById(
  tx: Tx,
  holders: readonly HolderRef[],
  on: CalendarDate,
): Promise<ReadonlyMap<string, ImportHolder>> {
  if (holders.length === 0) return new Map();
  const keys = [...new Set(holders.map(holderKey))];
  const rows = await holderRows(tx, on, sql`h.kind || ' ' || h.id = any (${keys})`);
  return new Map((await describeHolders(tx, rows, on)).map((one) => [holderKey(one), one]));
}

export function holderKey({ kind, id }: HolderRef): string {
  return `${kind} ${id}`;
}

/** People and devices of an agency, and the agency itself, who are there today. */
export async function listHoldersOf(
  tx: Tx,
  agencyId: string,
  kind: RegisteredKind,
  on: CalendarDate,
): Promise<ImportHolder[]> {
  const rows = await holderRows(
    tx,
    on,
    sql`h.kind = ${kind} and ${agencyId}::uuid = any (h.agency_ids) and h.ended_on is null`,
  );
  return await describeHolders(tx, rows, on);
}

async function holderRows(
  tx: Tx,
  on: CalendarDate,
  where: RawBuilder<SqlBool> | RawBuilder<unknown>,
): Promise<HolderRow[]> {
  const { rows } = await sql<HolderRow>`
    select h.kind, h.id, h.name, h.agency_id, h.title, h.ended_on::text
    from (
      select holder_kind as kind, holder_id as id, holder_name as name, agency_id, agency_ids,
        title, ended_on
      from ${holderStandings(on)} standing
      union all
      select 'device', id, name, agency_id, array[agency_id], null, retired_on from trust.device
    ) h
    where ${where}
    order by h.name collate "vi-x-icu", h.id`.execute(tx);
  return rows;
}

async function describeHolders(
  tx: Tx,
  rows: readonly HolderRow[],
  on: CalendarDate,
): Promise<ImportHolder[]> {
  const agencies = await listAgencies(tx, [...new Set(rows.map((row) => row.agency_id))], on);
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    name: row.name,
    agency: { id: row.agency_id, name: names.get(row.agency_id) ?? row.name },
    title: row.title,
    endedOn: row.ended_on,
  }));
}

/** Today in Vietnam. */
export function dayOf(now: Date): CalendarDate {
  return toCalendarDate(now);
}
