import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const EVERY_MS = 200;

/**
 * Lets time pass faster for the queue, until disposed: a retry is due at once, and what a worker
 * held when it died may be given out without the seconds of grace. Both waits are tested elsewhere.
 */
export function hurry(owner: pg.Client): AsyncDisposable {
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      await owner.query(`
        update graphile_worker._private_jobs set run_at = least(run_at, now()),
          locked_at = least(locked_at, now() - interval '1 minute')
        where (run_at > now() or locked_at > now() - interval '1 minute')
          and payload ->> 'eventId' is not null`);
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
