import type { Pool, PoolClient } from 'pg';
import { failDelivery } from './fail-delivery.ts';
import { inTransaction } from './in-transaction.ts';

const LOST = 'WorkerLost: the worker died in the last attempt';

type Exhausted = {
  jobId: string;
  listener: string;
  attempt: number;
  id: string;
  key: string | null;
  seq: string;
  /** Dead already. */
  isSettled: boolean;
  wasLost: boolean;
};

/**
 * Sees to deliveries that the queue gives to nobody any more. One whose worker was killed in its
 * last attempt gets another, for nobody knows whether it succeeded; the second time it is dead, lest
 * it be what kills the workers. What is settled leaves the queue, as does a job without a name: it
 * was asked for anew while it ran, or its next time comes by the timetable.
 */
export async function settleLostDeliveries(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Exhausted>(
    `select job.id as "jobId", task.identifier as listener, job.attempts as attempt,
       event.id, event.key, event.seq,
       failure.dead_at is not null as "isSettled",
       coalesce(failure.error = $1, false) as "wasLost"
     from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id
     join platform.outbox_event event on event.id = (job.payload ->> 'eventId')::uuid
     left join platform.outbox_failure failure
       on failure.event_id = event.id and failure.listener = task.identifier
     where job.attempts >= job.max_attempts and job.locked_at is null and job.key is not null`,
    [LOST],
  );
  for (const exhausted of rows) await inTransaction(pool, (client) => settle(client, exhausted));
  await pool.query(
    `delete from graphile_worker._private_jobs
     where key is null and attempts >= max_attempts and locked_at is null`,
  );
}

async function settle(client: PoolClient, exhausted: Exhausted): Promise<void> {
  const { attempt, id, isSettled, jobId, key, listener, seq, wasLost } = exhausted;
  if (!isSettled) {
    const event = { id, key, seq };
    await failDelivery(client, listener, { event, attempt, lastAttempt: wasLost, error: LOST });
  }
  await client.query(
    isSettled || wasLost
      ? 'delete from graphile_worker._private_jobs where id = $1 and locked_at is null'
      : `update graphile_worker._private_jobs set attempts = max_attempts - 1, run_at = now()
         where id = $1 and locked_at is null`,
    [jobId],
  );
}
