import type { Tx } from '@hien-luong/platform';
import type { Waiting } from '../adapters/carrier.ts';
import { nextAttempt } from '../rules/back-off.ts';
import { exchangeTx } from './tables.ts';

export async function listArrivals(tx: Tx, partnerId: string, references: readonly string[]) {
  if (references.length === 0) return [];
  return await exchangeTx(tx)
    .selectFrom('exchange.arrival')
    .select(['reference', 'state', 'outcome', 'attempts', 'next_attempt_at'])
    .where('partner_id', '=', partnerId)
    .where('reference', 'in', [...references])
    .execute();
}

export type KnownArrival = Awaited<ReturnType<typeof listArrivals>>[number];

type Outcome = { sha256: string; outcome: string };

/** All that a packet does was done; told again, it stays as it was. */
export async function markReceived(
  tx: Tx,
  partnerId: string,
  waiting: Waiting,
  { outcome, sha256 }: Outcome,
): Promise<void> {
  const done = {
    state: 'received',
    packet_sha256: sha256,
    outcome,
    last_error: null,
    next_attempt_at: null,
  } as const;
  await exchangeTx(tx)
    .insertInto('exchange.arrival')
    .values({ ...identityOf(partnerId, waiting), ...done })
    .onConflict((conflict) => conflict.columns(['partner_id', 'reference']).doUpdateSet(done))
    .execute();
}

export async function markConfirmed(tx: Tx, partnerId: string, reference: string): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.arrival')
    .set({ state: 'confirmed', last_error: null })
    .where('partner_id', '=', partnerId)
    .where('reference', '=', reference)
    .execute();
}

/**
 * What is here and no longer listed was confirmed, by a worker that died before it could say so.
 * Should it be listed once more after all, it is confirmed once more.
 */
export async function settleUnlisted(
  tx: Tx,
  partnerId: string,
  listed: readonly string[],
): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.arrival')
    .set({ state: 'confirmed', last_error: null })
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'received')
    .where('reference', '<>', (eb) => eb.fn('all', [eb.val([...listed])]))
    .execute();
}

/** This one could not be had or taken in; the others go on, and it is tried again without end. */
export async function markArrivalFailing(
  tx: Tx,
  partnerId: string,
  waiting: Waiting,
  failure: { attempts: number; error: string; now: Date },
): Promise<void> {
  const failing = {
    state: 'failing',
    attempts: failure.attempts,
    last_error: failure.error.slice(0, 500),
    next_attempt_at: nextAttempt(failure.attempts, failure.now),
  } as const;
  await exchangeTx(tx)
    .insertInto('exchange.arrival')
    .values({ ...identityOf(partnerId, waiting), packet_sha256: null, outcome: null, ...failing })
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'reference'])
        .doUpdateSet(failing)
        .where('exchange.arrival.state', '=', 'failing'),
    )
    .execute();
}

function identityOf(partnerId: string, { fromCode, messageType, reference, toCode }: Waiting) {
  return {
    partner_id: partnerId,
    reference,
    message_type: messageType,
    from_code: fromCode,
    to_code: toCode,
  };
}
