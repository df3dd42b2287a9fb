import type { PoolClient } from 'pg';
import { addDeliveryJobs } from './relay-events.ts';

export type LaneEvent = { id: string; key: string | null; seq: string };

/** The next of the lane becomes a job in the same transaction, so none is forgotten. */
export async function leaveLane(
  client: PoolClient,
  listener: string,
  event: LaneEvent,
): Promise<void> {
  if (event.key === null) return;
  // Against the relay, which may be putting a new last one behind this one at the same moment.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [event.key]);
  const lane = [listener, event.key];
  await client.query(
    'delete from platform.outbox_lane where listener = $1 and key = $2 and seq = $3',
    [...lane, event.seq],
  );
  const { rows } = await client.query<{ eventId: string }>(
    `select event_id as "eventId" from platform.outbox_lane
     where listener = $1 and key = $2 order by seq limit 1`,
    lane,
  );
  await addDeliveryJobs(
    client,
    rows.map(({ eventId }) => ({ listener, eventId })),
  );
}
