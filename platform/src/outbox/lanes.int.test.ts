import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { Listener } from '../server-module.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { appendEvent } from './append-event.ts';
import { carryDelivery } from './carry-delivery.ts';
import { relayEvents } from './relay-events.ts';

const GATE = 42;
const listener: Listener = { name: 'test.listen', topic: 'test.happened', run: async () => {} };
describe.each(testTargets())('lanes on $name', (target) => {
  let world: TestPlatform;
  let pool: pg.Pool;
  let owner: pg.Client;

  beforeAll(async () => {
    world = await createTestPlatform({ target });
    pool = new pg.Pool({ connectionString: world.database.jobsUrl });
    owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await pool.end();
    await world.stop();
  });

  async function append(): Promise<void> {
    const scope = world.scopeFor({ agencyId: newId() });
    await world.platform.db.write(scope, (tx) =>
      appendEvent(tx, scope, { topic: listener.topic, key: 'lane', payload: null }),
    );
  }

  async function listJobs(): Promise<string[]> {
    const { rows } = await owner.query(
      `select payload ->> 'eventId' as id from graphile_worker._private_jobs order by id`,
    );
    return rows.map(({ id }) => id);
  }

  const carry = (eventId: string) =>
    carryDelivery(world.platform, pool, listener, { eventId, attempt: 1, lastAttempt: false });

  test('who enters a lane while the one in front is leaving it is not forgotten', async () => {
    await append();
    await relayEvents(pool, [listener]);
    const [first] = await listJobs();
    await append();
    // The relay stops before its commit: it has seen the first in front, nobody sees the second yet.
    await owner.query(`
    create function public.wait() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(${GATE}); return null; end $$;
    create trigger wait after update on platform.outbox_event
      for each statement execute function public.wait();
    select pg_advisory_lock(${GATE});`);
    const relaying = relayEvents(pool, [listener]);
    await sleep(100);
    const carrying = carry(first!);
    await sleep(100);
    await owner.query(`select pg_advisory_unlock(${GATE})`);
    await Promise.all([relaying, carrying]);
    const [second] = (await listJobs()).filter((id) => id !== first);
    expect(second).toBeDefined();
  });
});
