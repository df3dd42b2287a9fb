import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const EVERY_MS = 100;
const EXCHANGE = 'exchange.exchangePackets';

/**
 * Lets time pass faster for the queues, until disposed: a retry is due at once, the axis is asked
 * several times a second, and what a worker held when it died may be given out without the seconds
 * of grace. The waits are tested elsewhere.
 */
export function hurry(owner: pg.Client): AsyncDisposable {
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      await owner.query(`
        update graphile_worker._private_jobs set run_at = least(run_at, now()),
          locked_at = least(locked_at, now() - interval '1 minute')
        where run_at > now() or locked_at > now() - interval '1 minute';
        update graphile_worker._private_job_queues set locked_at = now() - interval '1 minute'
        where locked_at > now() - interval '1 minute';
        update exchange.partner set next_attempt_at = null where next_attempt_at is not null;
        update exchange.arrival set next_attempt_at = null where next_attempt_at is not null;
        select graphile_worker.add_job('${EXCHANGE}', json_build_object(),
          queue_name := '${EXCHANGE}', job_key := '${EXCHANGE}',
          job_key_mode := 'preserve_run_at', max_attempts := 1)`);
      await sleep(EVERY_MS);
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stopped = true;
      await running;
    },
  };
}
