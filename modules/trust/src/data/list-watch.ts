import type { Page, PageRequest } from '@hien-luong/contract';
import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { WatchItem, WatchKind } from '../contract/index.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';
import { trustTx } from './tables.ts';
import { type WatchQuestion, type WatchRow, watchRows } from './watch-rows.ts';

type PagedRow = WatchRow & { request_id: string | null };

/** What wants an act, most pressing first; of my agency, of all for whoever oversees them. */
export async function listWatch(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit, ...question }: WatchQuestion & PageRequest,
  now: Date,
): Promise<Page<WatchItem>> {
  const from = cursor === undefined ? undefined : decodeCursor(cursor);
  const after = from === undefined ? sql`true` : sql`(w.sort, w.key) > (${from.key}, ${from.id})`;
  const { rows } = await sql<PagedRow>`
    select page.*, asked.request_id
    from (select * from ${watchRows(scope, question, now)} w where ${after}
      order by w.sort, w.key limit ${limit + 1}) page
    left join lateral (select r.id as request_id
      from trust.request_certificate rc join trust.request r on r.id = rc.request_id
      where rc.certificate_id = page.certificate_id and rc.relation = 'about'
        and r.state in ('draft', 'submitted', 'approved', 'sent')
      order by r.updated_at desc limit 1) asked on true
    order by page.sort, page.key`.execute(trustTx(tx));
  const page = rows.slice(0, limit);
  const ids = [...new Set(page.map((row) => row.agency_id))];
  const agencies = await listAgencies(tx, ids, toCalendarDate(now));
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const items = page.map((row) => toItem(row, names.get(row.agency_id) ?? ''));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return last === undefined ? { items } : { items, nextCursor: encodeCursor(last.sort, last.key) };
}

/** How many of each kind; kinds that there are none of are left out. */
export async function countWatch(
  tx: Tx,
  scope: AuthorizedScope,
  now: Date,
): Promise<{ asOf: string; counts: Partial<Record<WatchKind, number>> }> {
  const { rows } = await sql<{ kind: WatchKind; count: number }>`
    select w.kind, count(*)::int as count from ${watchRows(scope, {}, now)} w
    group by w.kind`.execute(trustTx(tx));
  return {
    asOf: now.toISOString(),
    counts: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
  };
}

function toItem(row: PagedRow, agencyName: string): WatchItem {
  return {
    key: row.key,
    kind: row.kind,
    holderKind: row.holder_kind,
    holderId: row.holder_id,
    holderName: row.holder_name,
    agency: { id: row.agency_id, name: agencyName },
    certificateId: row.certificate_id,
    serialNumber: row.serial_number,
    on: row.on_day,
    requestId: row.request_id,
  };
}
