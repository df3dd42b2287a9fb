import type { Pool, PoolClient } from 'pg';
import type { Listener } from '../server-module.ts';

/** Retries back off to six hours, so this many outlast three days and a half: a weekend. */
const MAX_ATTEMPTS = 24;

const BATCH = 500;
const RELAY_LOCK = 0x484c52;

type EventRow = { id: string; seq: string; topic: string; key: string | null };
type Delivery = { listener: string; eventId: string; seq: string; key: string | null };

/**
 * Turns waiting events into one job for each listener of their topic. One relay works at a time,
 * because two could put the events of one key into their lane out of order.
 * @returns how many events were relayed; 0 also when another relay is at it.
 */
export async function relayEvents(pool: Pool, listeners: readonly Listener[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const relayed = await relayBatch(client, listeners);
    await client.query('commit');
    return relayed;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function relayBatch(client: PoolClient, listeners: readonly Listener[]): Promise<number> {
  const lock = await client.query('select pg_try_advisory_xact_lock($1) as taken', [RELAY_LOCK]);
  if (!lock.rows[0]?.taken) return 0;
  const { rows } = await client.query<EventRow>(
    `select id, seq, topic, key from platform.outbox_event
     where relayed_at is null order by seq limit $1 for update skip locked`,
    [BATCH],
  );
  if (rows.length === 0) return 0;
  const deliveries = rows.flatMap(({ id, seq, topic, key }) =>
    listeners
      .filter((listener) => listener.topic === topic)
      .map(({ name }): Delivery => ({ listener: name, eventId: id, seq, key })),
  );
  const ready = deliveries.filter(({ key }) => key === null);
  const keyed = await enterLanes(
    client,
    deliveries.filter(({ key }) => key !== null),
  );
  await addDeliveryJobs(client, [...ready, ...keyed]);
  await client.query('update platform.outbox_event set relayed_at = now() where id = any($1)', [
    rows.map(({ id }) => id),
  ]);
  return rows.length;
}

/** Queues keyed deliveries behind those of their lane; gives back the ones that are in front. */
async function enterLanes(client: PoolClient, deliveries: Delivery[]): Promise<Delivery[]> {
  if (deliveries.length === 0) return [];
  // Against a delivery that is leaving its lane at this moment and would not see who comes behind.
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended(key, 0))
     from (select distinct unnest($1::text[]) as key order by key) keys`,
    [deliveries.map(({ key }) => key)],
  );
  await client.query(
    `insert into platform.outbox_lane (listener, key, seq, event_id)
     select listener, key, seq, "eventId" from json_to_recordset($1)
       as entered (listener text, key text, seq bigint, "eventId" uuid)`,
    [JSON.stringify(deliveries)],
  );
  const { rows } = await client.query<{ id: string }>(
    `select distinct on (lane.listener, lane.key) lane.listener || ' ' || lane.event_id as id
     from platform.outbox_lane lane
     join (select distinct listener, key from json_to_recordset($1)
       as entered (listener text, key text)) entered using (listener, key)
     order by lane.listener, lane.key, lane.seq`,
    [JSON.stringify(deliveries)],
  );
  const front = new Set(rows.map(({ id }) => id));
  return deliveries.filter(({ listener, eventId }) => front.has(`${listener} ${eventId}`));
}

/** One job for each delivery, whose key makes asking twice the same as asking once. */
export async function addDeliveryJobs(
  client: PoolClient,
  deliveries: readonly Pick<Delivery, 'listener' | 'eventId'>[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const specs = deliveries.map(({ listener, eventId }) => ({
    identifier: listener,
    payload: { eventId },
    max_attempts: MAX_ATTEMPTS,
    job_key: `${listener}:${eventId}`,
  }));
  await client.query(
    `select graphile_worker.add_jobs(array(
       select spec from json_populate_recordset(null::graphile_worker.job_spec, $1) spec))`,
    [JSON.stringify(specs)],
  );
}
