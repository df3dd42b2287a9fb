import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../new-id.ts';
import { appendEvent } from '../outbox/append-event.ts';
import type { Listener } from '../server-module.ts';
import { type Effect, effectListener } from '../testing/effect-listener.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { startWorker, type Worker } from './start-worker.ts';

const WORKER = fileURLToPath(new URL('../testing/worker-to-kill.ts', import.meta.url));

describe.each(testTargets())('the worker on $name', (target) => {
  let world: TestPlatform;
  let owner: pg.Client;
  const running = new Set<Worker>();
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    world = await createTestPlatform({ target });
    owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    await owner.query(`
      create schema test;
      create table test.effect (event_id uuid primary key, number int not null, key text,
        place bigint generated always as identity);
      grant usage on schema test to hl_app;
      grant select, insert on test.effect to hl_app;
    `);
  });
  afterEach(async () => {
    for (const worker of running) await worker.stop();
    running.clear();
    for (const child of children) child.kill('SIGKILL');
    children.clear();
    await owner.query('truncate test.effect');
  });
  afterAll(async () => {
    await owner.end();
    await world.stop();
  });

  async function append(effects: Omit<Effect, 'agencyId'>[], extra: { once?: string } = {}) {
    const scope = world.scopeFor({ agencyId: newId() });
    await world.platform.db.write(scope, async (tx) => {
      for (const effect of effects) {
        await appendEvent(tx, scope, {
          topic: effectListener.topic,
          ...(effect.key && { key: effect.key }),
          ...extra,
          payload: { ...effect, agencyId: scope.agencyId } satisfies Effect,
        });
      }
    });
  }

  async function start(...listeners: Listener[]): Promise<Worker> {
    const jobsUrl = world.database.jobsUrl;
    const worker = await startWorker({
      platform: world.platform,
      jobsUrl,
      modules: [{ listeners }],
      keepEventsDays: 30,
    });
    running.add(worker);
    return worker;
  }

  function startChild(): ChildProcess {
    const child = fork(WORKER, [world.database.appUrl, world.database.jobsUrl]);
    children.add(child);
    return child;
  }

  async function listEffects(): Promise<{ number: number; key: string | null }[]> {
    const { rows } = await owner.query('select number, key from test.effect order by place');
    return rows;
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      if (await holds()) return;
      await sleep(25);
    }
    throw new Error('It never came true');
  }
  const untilEffects = (count: number) => until(async () => (await listEffects()).length >= count);
  /** The back-off is somebody else's code and tested there; here nobody waits for it. */
  const hurry = () =>
    owner.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now();
      notify "jobs:insert", '{"count": 1}'`);

  test('500 events survive kill -9 in their middle: each has its effect, once and in order', async () => {
    const effects = Array.from({ length: 500 }, (_, number) => ({
      number,
      key: number % 2 === 0 ? `lane-${number % 10}` : null,
    }));
    await append(effects);
    const first = startChild();
    await untilEffects(100);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const before = await listEffects();
    expect(before.length).toBeLessThan(500);
    // Nobody runs: what the dead one holds may be given out without the seconds of grace.
    await owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'
       where locked_at is not null`,
    );
    startChild();
    await untilEffects(500);
    await until(async () => {
      const { rows } = await owner.query('select from graphile_worker._private_jobs');
      await hurry();
      return rows.length === 0;
    });
    const after = await listEffects();
    expect(after.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      effects.map(({ number }) => number),
    );
    for (const key of new Set(effects.map((effect) => effect.key))) {
      if (key === null) continue;
      const inLane = after.filter((effect) => effect.key === key).map(({ number }) => number);
      expect(inLane).toEqual([...inLane].sort((a, b) => a - b));
    }
    const { rows } = await owner.query('select from platform.outbox_lane');
    expect(rows).toEqual([]);
  });

  test('an event begins at once, without waiting for the next poll of the relay', async () => {
    await start(effectListener);
    await append([{ number: 1, key: null }]);
    await untilEffects(1);
  });

  test('a lane loses nobody who comes while the one before is leaving', async () => {
    await start(effectListener);
    const numbers = Array.from({ length: 150 }, (_, number) => number);
    for (const number of numbers) await append([{ number, key: 'busy' }]);
    await untilEffects(numbers.length);
    expect((await listEffects()).map(({ number }) => number)).toEqual(numbers);
  });

  test('what is rolled back never happens, what is said twice happens once', async () => {
    const scope = world.scopeFor({ agencyId: newId() });
    const undone = world.platform.db.write(scope, async (tx) => {
      const payload = { agencyId: scope.agencyId, number: 99, key: null };
      await appendEvent(tx, scope, { topic: effectListener.topic, payload });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await append([{ number: 1, key: null }], { once: 'packet-1' });
    await append([{ number: 2, key: null }], { once: 'packet-1' });
    await append([{ number: 3, key: null }]);
    await start(effectListener);
    await untilEffects(2);
    expect((await listEffects()).map(({ number }) => number).sort()).toEqual([1, 3]);
  });

  test('a failing event is tried again and holds back its own lane, no other', async () => {
    let broken = true;
    const failing: Listener = {
      ...effectListener,
      run: async (call) => {
        if (broken && (call.payload as Effect).number === 1) throw new Error('out of order');
        await effectListener.run(call);
      },
    };
    await append([
      { number: 1, key: 'a' },
      { number: 2, key: 'a' },
      { number: 3, key: 'b' },
    ]);
    await start(failing);
    const failures = () => owner.query('select * from platform.outbox_failure');
    await until(async () => (await failures()).rows.length === 1);
    await untilEffects(1);
    expect((await listEffects()).map(({ number }) => number)).toEqual([3]);
    const { rows } = await failures();
    expect(rows[0]).toMatchObject({ attempts: 1, error: 'Error: out of order', dead_at: null });
    broken = false;
    await hurry();
    await untilEffects(3);
    expect((await listEffects()).map(({ number }) => number)).toEqual([3, 1, 2]);
    await until(async () => (await failures()).rows.length === 0);
  });

  test('an event that never succeeds ends as a dead letter, and its lane goes on', async () => {
    const hopeless: Listener = {
      ...effectListener,
      run: async (call) => {
        if ((call.payload as Effect).number === 1) throw new TypeError('never');
        await effectListener.run(call);
      },
    };
    await append([
      { number: 1, key: 'c' },
      { number: 2, key: 'c' },
    ]);
    await start(hopeless);
    await until(async () => {
      await hurry();
      return (await listEffects()).length === 1;
    });
    const { rows } = await owner.query('select * from platform.outbox_failure');
    expect(rows).toMatchObject([{ attempts: 24, error: 'TypeError: never' }]);
    expect(rows[0].dead_at).toBeInstanceOf(Date);
  });

  test('a worker that is stopped has not failed', async () => {
    const worker = await start(effectListener);
    running.delete(worker);
    const failed = vi.fn();
    worker.failed.catch(failed);
    await worker.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(failed).not.toHaveBeenCalled();
  });

  test('a worker that loses the database says so instead of idling', async () => {
    const worker = await start(effectListener);
    running.delete(worker);
    const failed = expect(worker.failed).rejects.toThrow();
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'hl_jobs' and datname = current_database()`);
    await failed;
    await worker.stop().catch(() => undefined);
  });
});
