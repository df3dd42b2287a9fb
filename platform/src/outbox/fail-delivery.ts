import type { PoolClient } from 'pg';
import { type LaneEvent, leaveLane } from './leave-lane.ts';

type FailedDelivery = { event: LaneEvent; attempt: number; lastAttempt: boolean; error: string };

/** Keeps in sight why a delivery failed; after the last attempt it is dead and out of its lane. */
export async function failDelivery(
  client: PoolClient,
  listener: string,
  { attempt, error, event, lastAttempt }: FailedDelivery,
): Promise<void> {
  await client.query(
    `insert into platform.outbox_failure (event_id, listener, attempts, error, failed_at, dead_at)
     values ($1, $2, $3, $4, now(), case when $5 then now() end)
     on conflict (event_id, listener) do update set attempts = excluded.attempts,
       error = excluded.error, failed_at = excluded.failed_at, dead_at = excluded.dead_at`,
    [event.id, listener, attempt, error, lastAttempt],
  );
  if (lastAttempt) await leaveLane(client, listener, event);
}
