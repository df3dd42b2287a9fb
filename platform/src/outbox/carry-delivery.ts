import type { Pool } from 'pg';
import type { Platform } from '../platform.ts';
import type { Listener } from '../server-module.ts';
import { deliverEvent } from './deliver-event.ts';
import { failDelivery } from './fail-delivery.ts';
import { inTransaction } from './in-transaction.ts';
import { type LaneEvent, leaveLane } from './leave-lane.ts';

export type DeliveryAttempt = { eventId: string; attempt: number; lastAttempt: boolean };

type EventRow = LaneEvent & { payload: unknown };

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
    await inTransaction(pool, (client) =>
      failDelivery(client, listener.name, { event, ...attempt, error: describe(error) }),
    );
    throw error;
  }
  await inTransaction(pool, async (client) => {
    await client.query(
      'delete from platform.outbox_failure where event_id = $1 and listener = $2',
      [event.id, listener.name],
    );
    await leaveLane(client, listener.name, event);
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 500);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}: ${error.message}`.slice(0, 500);
}
