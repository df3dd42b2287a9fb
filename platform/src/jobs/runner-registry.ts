import type { Client, Pool } from 'pg';

/** Longer than it takes a starting runner to make its workers known. */
const GRACE_SECONDS = 10;

/**
 * Makes a runner known as alive for as long as `client`, its own connection, lives: the lock goes
 * with the connection, however the process ends.
 */
export async function enterRunner(client: Client, id: string): Promise<void> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [id]);
  await client.query(`insert into platform.job_runner (id, workers) values ($1, '{}')`, [id]);
}

export async function nameWorkers(
  pool: Pool,
  id: string,
  workers: readonly string[],
): Promise<void> {
  await pool.query('update platform.job_runner set workers = $2 where id = $1', [id, workers]);
}

/**
 * Frees jobs that a worker of no living runner holds. The queue alone would wait four hours for a
 * worker that was killed.
 */
export async function freeOrphanedJobs(pool: Pool): Promise<void> {
  const dead = await pool.query<{ id: string }>(
    'select id from platform.job_runner where pg_try_advisory_xact_lock(hashtextextended(id::text, 0))',
  );
  await pool.query('delete from platform.job_runner where id = any($1)', [
    dead.rows.map(({ id }) => id),
  ]);
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct holder)) from (
       select locked_by as holder, locked_at from graphile_worker._private_jobs
       union all
       select locked_by, locked_at from graphile_worker._private_job_queues
     ) held
     where holder is not null and locked_at < now() - make_interval(secs => $1)
       and not exists (select from platform.job_runner where holder = any(workers))
     having count(*) > 0`,
    [GRACE_SECONDS],
  );
}
