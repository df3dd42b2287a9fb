import type { Page, PageRequest } from '@hien-luong/contract';
import { listAgencies } from '@hien-luong/directory';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { Dispatch, DispatchState, LoggedCall, RoutedAgency } from '../contract.ts';
import { readCursor, takePage } from './page-by-id.ts';
import { exchangeTx } from './tables.ts';

type OfPartner = PageRequest & { id: string };

/** The queue or mailbox of a partner, newest first. */
export async function listDispatches(
  tx: Tx,
  { cursor, id, limit, state }: OfPartner & { state?: DispatchState | undefined },
  today: CalendarDate,
): Promise<Page<Dispatch>> {
  let query = exchangeTx(tx)
    .selectFrom('exchange.dispatch')
    .selectAll()
    .where('partner_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (cursor !== undefined) query = query.where('id', '<', readCursor(cursor));
  const rows = await query.execute();
  const units = rows.flatMap(({ agency_id, recipient_id }) => [agency_id, recipient_id]);
  const agencies = await listAgencies(tx, [...new Set(units)], today);
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]));
  return takePage(rows, limit, (row) => ({
    id: row.id,
    from: { code: row.from_code, name: names.get(row.agency_id) ?? null },
    to: { code: row.to_code, name: names.get(row.recipient_id) ?? null },
    kind: row.kind,
    packetSha256: row.packet_sha256,
    state: row.state,
    refusals: row.refusals,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    fetchedAt: row.fetched_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** Calls to and from a partner, newest first. */
export async function listMessages(
  tx: Tx,
  { cursor, failed, id, limit }: OfPartner & { failed?: boolean | undefined },
): Promise<Page<LoggedCall>> {
  let query = exchangeTx(tx)
    .selectFrom('exchange.message')
    .selectAll()
    .where('partner_id', '=', id)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (failed) query = query.where('outcome', '<>', 'ok');
  if (cursor !== undefined) query = query.where('id', '<', readCursor(cursor));
  return takePage(await query.execute(), limit, (row) => ({
    id: row.id,
    at: row.at.toISOString(),
    direction: row.direction,
    operation: row.operation,
    reference: row.reference,
    packetSha256: row.packet_sha256,
    agencyCode: row.agency_code,
    outcome: row.outcome,
    detail: row.detail,
    milliseconds: row.milliseconds,
  }));
}

/** Agencies that are reached by a partner. */
export async function listPartnerAgencies(
  tx: Tx,
  { cursor, id, limit }: OfPartner,
  today: CalendarDate,
): Promise<Page<RoutedAgency>> {
  let query = exchangeTx(tx)
    .selectFrom('exchange.route')
    .select('unit_id as id')
    .where('partner_id', '=', id)
    .orderBy('unit_id')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('unit_id', '>', readCursor(cursor));
  const rows = await query.execute();
  const agencies = await listAgencies(
    tx,
    rows.map((row) => row.id),
    today,
  );
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  return takePage(rows, limit, (row) => {
    const agency = known.get(row.id);
    return {
      id: row.id,
      code: agency?.code ?? agency?.code102 ?? '',
      name: agency?.name ?? '',
    };
  });
}
