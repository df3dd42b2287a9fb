import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { appendEvent, type EventEntry } from './append-event.ts';
import { purgeEvents } from './purge-events.ts';
import { relayEvents } from './relay-events.ts';
import { settleLostDeliveries } from './settle-lost-deliveries.ts';

const listener = { name: 'test.listen', topic: 'test.happened', run: async () => {} };

describe.each(testTargets())('what stays in the outbox on $name', (target) => {
  let world: TestPlatform;
  let pool: pg.Pool;
  let owner: pg.Client;

  beforeAll(async () => {
    world = await createTestPlatform({ target });
    pool = new pg.Pool({ connectionString: world.database.jobsUrl });
    owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
  });
  beforeEach(async () => {
    await owner.query(`truncate platform.outbox_event, platform.outbox_lane, platform.outbox_failure;
      delete from graphile_worker._private_jobs`);
  });
  afterAll(async () => {
    await owner.end();
    await pool.end();
    await world.stop();
  });

  async function relay(...events: Partial<EventEntry>[]): Promise<void> {
    const scope = world.scopeFor({ agencyId: newId() });
    await world.platform.db.write(scope, async (tx) => {
      for (const event of events) {
        await appendEvent(tx, scope, { topic: listener.topic, payload: { told: true }, ...event });
      }
    });
    await relayEvents(pool, [listener]);
  }
  /** As if the worker had been killed while it carried the front of the lane for the last time. */
  const exhaust = () =>
    owner.query('update graphile_worker._private_jobs set attempts = max_attempts');
  const rowsOf = async (query: string) => (await owner.query(query)).rows;
  const jobs = () =>
    rowsOf(`select e.payload ->> 'number' as number, j.attempts < j.max_attempts as given_out
      from graphile_worker._private_jobs j
      join platform.outbox_event e on e.id = (j.payload ->> 'eventId')::uuid order by e.seq`);
  const failures = () =>
    rowsOf('select error, dead_at is not null as dead from platform.outbox_failure');

  test('a delivery whose worker dies in its last attempt gets one more, then its lane goes on', async () => {
    await relay({ key: 'a', payload: { number: 1 } }, { key: 'a', payload: { number: 2 } });
    await settleLostDeliveries(pool);
    expect(await failures()).toEqual([]);
    await exhaust();
    await settleLostDeliveries(pool);
    expect(await jobs()).toEqual([{ number: '1', given_out: true }]);
    expect(await failures()).toMatchObject([{ error: /^WorkerLost/, dead: false }]);
    await exhaust();
    await settleLostDeliveries(pool);
    expect(await jobs()).toEqual([{ number: '2', given_out: true }]);
    expect(await failures()).toMatchObject([{ error: /^WorkerLost/, dead: true }]);
  });

  test('a job that was asked for anew while it ran leaves the queue when its worker dies', async () => {
    await relay({ payload: { number: 1 } });
    await owner.query('update graphile_worker._private_jobs set key = null');
    await exhaust();
    await settleLostDeliveries(pool);
    expect(await jobs()).toEqual([]);
    expect(await failures()).toEqual([]);
  });

  test('events carried long ago go; those waiting, failed, or carried lately stay', async () => {
    await relay(
      { key: 'carried', payload: { number: 1 } },
      { key: 'pending', payload: { number: 2 } },
      { key: 'pending', payload: { number: 3 } },
      { key: 'dead', payload: { number: 4 } },
      { key: 'lately', payload: { number: 5 } },
      { key: 'once', once: 'x', payload: { number: 6 } },
    );
    const idOf = (number: number) =>
      `(select id from platform.outbox_event where payload ->> 'number' = '${number}')`;
    await owner.query(`
      delete from graphile_worker._private_jobs where (payload ->> 'eventId')::uuid <> ${idOf(2)};
      delete from platform.outbox_lane where event_id not in (${idOf(2)}, ${idOf(3)});
      insert into platform.outbox_failure values (${idOf(4)}, 'test.listen', 24, 'x', now(), now());
      update platform.outbox_event set relayed_at = now() - interval '31 days'
        where key <> 'lately'`);
    // Nobody has relayed this one, however old it is.
    await world.platform.db.write(world.systemScopeFor(newId()), (tx) =>
      appendEvent(tx, world.systemScopeFor(newId()), { topic: 'test.other', payload: null }),
    );
    await owner.query(`update platform.outbox_event set created_at = now() - interval '1 year'`);
    expect(await purgeEvents(pool, 30)).toBe(2);
    expect(await purgeEvents(pool, 30)).toBe(0);
    const left = await rowsOf(
      `select key, payload ->> 'number' as number from platform.outbox_event order by seq`,
    );
    expect(left).toEqual([
      { key: 'pending', number: '2' },
      { key: 'pending', number: '3' },
      { key: 'dead', number: '4' },
      { key: 'lately', number: '5' },
      { key: 'once', number: null },
      { key: null, number: null },
    ]);
    await relay({ key: 'once', once: 'x', payload: { number: 7 } });
    expect(await rowsOf(`select from platform.outbox_event where key = 'once'`)).toHaveLength(1);
  });
});
