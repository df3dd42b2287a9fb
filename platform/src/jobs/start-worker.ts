import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { newId } from '../new-id.ts';
import { carryDelivery } from '../outbox/carry-delivery.ts';
import { purgeEvents } from '../outbox/purge-events.ts';
import { relayEvents } from '../outbox/relay-events.ts';
import { settleLostDeliveries } from '../outbox/settle-lost-deliveries.ts';
import type { Platform } from '../platform.ts';
import { mintSystemScope } from '../scope/mint-scope.ts';
import type { Job, Listener, ServerModule } from '../server-module.ts';
import { enterRunner, freeOrphanedJobs, nameWorkers } from './runner-registry.ts';

export type WorkerOptions = {
  platform: Platform;
  /** As hl_jobs. */
  jobsUrl: string;
  modules: readonly Pick<ServerModule, 'listeners' | 'jobs'>[];
  concurrency?: number;
  /** Days for which an event stays after it was carried. */
  keepEventsDays: number;
};

export type Worker = {
  /** Rejects when the worker cannot go on; the process ends then and another takes over. */
  failed: Promise<never>;
  /** Lets running work end first. */
  stop(): Promise<void>;
};

const POLL_MS = 1_000;
const ORPHANS_EVERY_MS = 5_000;
/** The platform's own: only the runner of jobs may touch the outbox. */
const PURGE = { name: 'platform.purgeOutbox', schedule: '41 18 * * *' };

/** Carries out the outbox and the timetable until stopped. Any number of workers may run. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { platform, jobsUrl, concurrency = 4, keepEventsDays } = options;
  const listeners = options.modules.flatMap((module) => module.listeners ?? []);
  const jobs = options.modules.flatMap((module) => module.jobs ?? []);
  const pool = new pg.Pool({ connectionString: jobsUrl, max: concurrency + 4 });
  // The pool replaces a connection that breaks; whoever was using it gets the error as well.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const bell = new pg.Client({ connectionString: jobsUrl });
  const failure = Promise.withResolvers<never>();
  // Whoever waits on it hears of the failure; that nobody does is no crash of its own.
  failure.promise.catch(() => undefined);
  bell.on('error', failure.reject);
  const stopping = new AbortController();
  bell.on('end', () => {
    if (!stopping.signal.aborted) failure.reject(new Error('The worker lost the database'));
  });
  await bell.connect();
  const id = newId();
  await enterRunner(bell, id);
  const runner = await startRunner(pool, id, concurrency, {
    tasks: {
      ...deliveryTasks(platform, pool, listeners),
      ...jobTasks(platform, jobs),
      [PURGE.name]: async () => void (await purgeEvents(pool, keepEventsDays)),
    },
    jobs: [...jobs, PURGE],
    onFailure: failure.reject,
  });
  runner.promise.catch(failure.reject);
  const loops = [
    relayLoop(pool, bell, listeners, stopping.signal),
    orphanLoop(pool, stopping.signal),
    ...jobs.map((job) => repeatLoop(pool, job, stopping.signal)),
  ].map((loop) => loop.catch(failure.reject));
  return {
    failed: failure.promise,
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      await runner.stop();
      await bell.end();
      await pool.end();
    },
  };
}

async function startRunner(
  pgPool: pg.Pool,
  id: string,
  concurrency: number,
  work: {
    tasks: TaskList;
    jobs: readonly Pick<Job, 'name' | 'schedule'>[];
    onFailure: (error: unknown) => void;
  },
): Promise<Runner> {
  const events = new EventEmitter();
  const workers: string[] = [];
  let naming = Promise.resolve();
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => {
    workers.push(worker.workerId);
    // One after the other: an earlier list that came last would leave living workers unnamed.
    naming = naming.then(() => nameWorkers(pgPool, id, workers));
    naming.catch(work.onFailure);
  });
  const crons = work.jobs.flatMap(({ name, schedule }) =>
    schedule
      ? [{ task: name, match: schedule, identifier: name, options: { queueName: name } }]
      : [],
  );
  return await run({
    pgPool,
    concurrency,
    events,
    noHandleSignals: true,
    pollInterval: POLL_MS,
    taskList: work.tasks,
    parsedCronItems: parseCronItems(crons),
    logger: new Logger(() => () => undefined),
  });
}

function deliveryTasks(
  platform: Platform,
  pool: pg.Pool,
  listeners: readonly Listener[],
): TaskList {
  const delivered = platform.metrics.counter('hl_deliveries_total', 'Deliveries of events', [
    'listener',
    'outcome',
  ]);
  const entries = listeners.map((listener): [string, TaskList[string]] => [
    listener.name,
    async (payload, { job }) => {
      const { eventId } = payload as { eventId: string };
      const lastAttempt = job.attempts >= job.max_attempts;
      const labels = { listener: listener.name };
      try {
        await carryDelivery(platform, pool, listener, {
          eventId,
          attempt: job.attempts,
          lastAttempt,
        });
        delivered.inc({ ...labels, outcome: 'done' });
      } catch (error) {
        delivered.inc({ ...labels, outcome: lastAttempt ? 'dead' : 'failed' });
        platform.log.warn({ ...labels, eventId, lastAttempt, err: error }, 'delivery failed');
        throw error;
      }
    },
  ]);
  return Object.fromEntries(entries);
}

function jobTasks(platform: Platform, jobs: readonly Job[]): TaskList {
  const entries = jobs.map((job): [string, TaskList[string]] => [
    job.name,
    async (_payload, helpers) => {
      const requestId = `job-${helpers.job.id}`;
      const scopeOf = (agencyId: string) =>
        mintSystemScope({ agencyId, cause: job.name, requestId });
      await job.run({ platform, scopeOf });
    },
  ]);
  return Object.fromEntries(entries);
}

async function relayLoop(
  pool: pg.Pool,
  bell: pg.Client,
  listeners: readonly Listener[],
  signal: AbortSignal,
): Promise<void> {
  let ring: () => void = () => undefined;
  bell.on('notification', () => ring());
  await bell.query('listen hl_outbox');
  while (!signal.aborted) {
    const rung = new Promise<void>((resolve) => {
      ring = resolve;
    });
    if ((await relayEvents(pool, listeners)) > 0) continue;
    await Promise.race([rung, pause(POLL_MS, signal)]);
  }
}

async function orphanLoop(pool: pg.Pool, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await freeOrphanedJobs(pool);
    await settleLostDeliveries(pool);
    await pause(ORPHANS_EVERY_MS, signal);
  }
}

/**
 * However many workers put it in, one run waits at most, behind the one that goes on: what would
 * have been missed is done by the next.
 */
async function repeatLoop(
  pool: pg.Pool,
  { everySeconds, name }: Job,
  signal: AbortSignal,
): Promise<void> {
  if (everySeconds === undefined) return;
  while (!signal.aborted) {
    await pool.query(
      `select graphile_worker.add_job($1, json_build_object(), queue_name := $1,
         job_key := $1, job_key_mode := 'preserve_run_at', max_attempts := 1)`,
      [name],
    );
    await pause(everySeconds * 1_000, signal);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
