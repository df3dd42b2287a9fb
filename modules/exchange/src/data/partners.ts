import { newId, type Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { CarrierKind } from '../adapters/carrier.ts';
import { nextAttempt } from '../rules/back-off.ts';
import { exchangeTx } from './tables.ts';

export type Partner = {
  id: string;
  name: string;
  failures: number;
  nextAttemptAt: Date | null;
  agenciesAt: Date | null;
  isSuspended: boolean;
};

const MAX_ERROR = 500;

/** The partner that a configured carrier calls; its row is made at the first call. */
export async function getCarriedPartner(tx: Tx, kind: CarrierKind): Promise<Partner> {
  await exchangeTx(tx)
    .insertInto('exchange.partner')
    .values({ id: newId(), name: kind.title, carrier: kind.name })
    .onConflict((conflict) => conflict.column('carrier').doNothing())
    .execute();
  const row = await exchangeTx(tx)
    .selectFrom('exchange.partner')
    .select(['id', 'name', 'failures', 'next_attempt_at', 'agencies_at', 'suspended_at'])
    .where('carrier', '=', kind.name)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    failures: row.failures,
    nextAttemptAt: row.next_attempt_at,
    agenciesAt: row.agencies_at,
    isSuspended: row.suspended_at !== null,
  };
}

export async function markAnswering(tx: Tx, partnerId: string, now: Date): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.partner')
    .set({
      last_ok_at: now,
      failing_since: null,
      failures: 0,
      last_error: null,
      next_attempt_at: null,
    })
    .where('id', '=', partnerId)
    .execute();
}

/** Nobody calls it again before its time, and there is no last attempt. */
export async function markFailing(
  tx: Tx,
  partner: Pick<Partner, 'id' | 'failures'>,
  error: string,
  now: Date,
): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.partner')
    .set({
      failing_since: sql`coalesce(failing_since, ${now}::timestamptz)`,
      failures: partner.failures + 1,
      last_error: error.slice(0, MAX_ERROR),
      next_attempt_at: nextAttempt(partner.failures + 1, now),
    })
    .where('id', '=', partner.id)
    .execute();
}

export async function markAgenciesListed(tx: Tx, partnerId: string, now: Date): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.partner')
    .set({ agencies_at: now })
    .where('id', '=', partnerId)
    .execute();
}
