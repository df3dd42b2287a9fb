import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { Partner } from '../contract.ts';
import { ExchangeError } from '../exchange-error.ts';
import { exchangeTx } from './tables.ts';

/** Every partner, with what waits at it. */
export async function listPartners(tx: Tx, id?: string): Promise<Partner[]> {
  let query = exchangeTx(tx)
    .selectFrom('exchange.partner as partner')
    .select([
      'id',
      'name',
      'carrier',
      'system_id',
      'suspended_at',
      'last_ok_at',
      'failing_since',
      'failures',
      'last_error',
      'next_attempt_at',
      'agencies_at',
      sql<number>`(select count(*)::int from exchange.route where partner_id = partner.id)`.as(
        'agency_count',
      ),
      sql<number>`(select count(*)::int from exchange.dispatch
        where partner_id = partner.id and state = 'waiting')`.as('waiting_count'),
      sql<Date | null>`(select min(created_at) from exchange.dispatch
        where partner_id = partner.id and state = 'waiting')`.as('oldest_waiting_at'),
      sql<number>`(select count(*)::int from exchange.dispatch
        where partner_id = partner.id and state = 'refused')`.as('refused_count'),
      sql<number>`(select count(*)::int from exchange.arrival
        where partner_id = partner.id and state = 'failing')`.as('failing_count'),
    ])
    .orderBy('created_at')
    .orderBy('id');
  if (id !== undefined) query = query.where('id', '=', id);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    carrier: row.carrier,
    systemId: row.system_id,
    isSuspended: row.suspended_at !== null,
    agencyCount: row.agency_count,
    waitingCount: row.waiting_count,
    oldestWaitingAt: timeOf(row.oldest_waiting_at),
    refusedCount: row.refused_count,
    failingCount: row.failing_count,
    lastOkAt: timeOf(row.last_ok_at),
    failingSince: timeOf(row.failing_since),
    failures: row.failures,
    lastError: row.last_error,
    nextAttemptAt: timeOf(row.next_attempt_at),
    agenciesAt: timeOf(row.agencies_at),
  }));
}

/** Throws `PARTNER_NOT_FOUND`. */
export async function getPartner(tx: Tx, id: string): Promise<Partner> {
  const [partner] = await listPartners(tx, id);
  if (partner === undefined) throw new ExchangeError('PARTNER_NOT_FOUND', 'no such partner');
  return partner;
}

function timeOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
