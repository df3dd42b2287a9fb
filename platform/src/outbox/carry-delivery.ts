import type { Pool, PoolClient } from 'pg';
import type { Platform } from '../platform.ts';
import type { Listener } from '../server-module.ts';
import { deliverEvent } from './deliver-event.ts';
import { addDeliveryJobs } from './relay-events.ts';

export type DeliveryAttempt = { eventId: string; attempt: number; lastAttempt: boolean };

type EventRow = { id: string; payload: unknown; key: string | null; seq: string };

/**
 * One attempt to carry an event to a listener. What went wrong stays visible in
 * `platform.outbox_failure` until it goes right; after the last attempt it is dead, and the lane
 * goes on without it.
 */
export async function carryDelivery(
  platform: Platform,
  pool: Pool,
  listener: Listener,
  attempt: DeliveryAttempt,
): Promise<void> {
  const { rows } = await pool.query<EventRow>(
    'select id, payload, key, seq from platform.outbox_event where id = $1',
    [attempt.eventId],
  );
  const [event] = rows;
  if (!event) return;
  try {
    await deliverEvent(platform, listener, event);
  } catch (error) {
    await inTransaction(pool, async (client) => {
      await recordFailure(client, listener, attempt, error);
      if (attempt.lastAttempt) await leaveLane(client, listener, event);
    });
    throw error;
  }
  await inTransaction(pool, async (client) => {
    await client.query(
      'delete from platform.outbox_failure where event_id = $1 and listener = $2',
      [event.id, listener.name],
    );
    await leaveLane(client, listener, event);
  });
}

/** The next of the lane becomes a job in the same transaction, so none is forgotten. */
async function leaveLane(client: PoolClient, listener: Listener, event: EventRow): Promise<void> {
  if (event.key === null) return;
  // Against the relay, which may be putting a new last one behind this one at the same moment.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [event.key]);
  const lane = [listener.name, event.key];
  await client.query(
    'delete from platform.outbox_lane where listener = $1 and key = $2 and seq = $3',
    [...lane, event.seq],
  );
  const { rows } = await client.query<{ eventId: string }>(
    `select event_id as "eventId" from platform.outbox_lane
     where listener = $1 and key = $2 order by seq limit 1`,
    lane,
  );
  const next = rows.map(({ eventId }) => ({ listener: listener.name, eventId }));
  await addDeliveryJobs(client, next);
}

async function recordFailure(
  client: PoolClient,
  listener: Listener,
  { eventId, attempt, lastAttempt }: DeliveryAttempt,
  error: unknown,
): Promise<void> {
  await client.query(
    `insert into platform.outbox_failure (event_id, listener, attempts, error, failed_at, dead_at)
     values ($1, $2, $3, $4, now(), case when $5 then now() end)
     on conflict (event_id, listener) do update set attempts = excluded.attempts,
       error = excluded.error, failed_at = excluded.failed_at, dead_at = excluded.dead_at`,
    [eventId, listener.name, attempt, describe(error), lastAttempt],
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 500);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}: ${error.message}`.slice(0, 500);
}

async function inTransaction(
  pool: Pool,
  run: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await run(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
