import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { FORGET_AFTER_MS, LOCK_OUT, lockOutMs } from './lock-out.ts';

export type AttemptSubject = { kind: 'account' | 'address'; value: string };

/**
 * Counts an attempt as failed before its password is looked at, so that a hundred guesses sent at
 * once count as a hundred; `forgiveAttempt` takes back what turned out right. Names that exist and
 * names that do not are counted alike.
 * @throws PlatformError `ACCOUNT_LOCKED` with `retryAfterSeconds`.
 */
export async function countAttempt(
  platform: Platform,
  subjects: readonly AttemptSubject[],
): Promise<void> {
  const now = platform.clock.now();
  const waits = await platform.db.write(platformScope, async (tx) => {
    const found: number[] = [];
    for (const subject of subjects) found.push(await countOne(tx, platform, subject, now));
    return found;
  });
  const wait = Math.max(...waits);
  if (wait === 0) return;
  throw new PlatformError('ACCOUNT_LOCKED', 'Too many failed sign-ins', {
    details: { retryAfterSeconds: Math.ceil(wait / 1000) },
  });
}

async function countOne(
  tx: Tx,
  platform: Platform,
  subject: AttemptSubject,
  now: Date,
): Promise<number> {
  const key = keyOf(platform, subject);
  await tx
    .insertInto('platform.sign_in_failure')
    .values({ subject: key, failures: 0, last_failed_at: now, locked_until: null })
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
  const row = await tx
    .selectFrom('platform.sign_in_failure')
    .selectAll()
    .where('subject', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const wait = (row.locked_until?.getTime() ?? 0) - now.getTime();
  if (wait > 0) return wait;
  const forgotten = now.getTime() - row.last_failed_at.getTime() > FORGET_AFTER_MS;
  const failures = forgotten ? 1 : row.failures + 1;
  const lock = lockOutMs(failures, LOCK_OUT[subject.kind]);
  const lockedUntil = lock === 0 ? null : new Date(now.getTime() + lock);
  await tx
    .updateTable('platform.sign_in_failure')
    .set({ failures, last_failed_at: now, locked_until: lockedUntil })
    .where('subject', '=', key)
    .execute();
  return 0;
}

/** Takes one counted attempt back. It never clears the count: a guesser may own one good account. */
export async function forgiveAttempt(
  tx: Tx,
  platform: Platform,
  subjects: readonly AttemptSubject[],
): Promise<void> {
  await tx
    .updateTable('platform.sign_in_failure')
    .set({ failures: sql<number>`greatest(failures - 1, 0)`, locked_until: null })
    .where(
      'subject',
      'in',
      subjects.map((subject) => keyOf(platform, subject)),
    )
    .execute();
}

/** After a whole sign-in: the account's holder has proven everything there is to prove. */
export async function clearAttempts(
  tx: Tx,
  platform: Platform,
  subject: AttemptSubject,
): Promise<void> {
  await tx
    .deleteFrom('platform.sign_in_failure')
    .where('subject', '=', keyOf(platform, subject))
    .execute();
}

/** Neither names nor addresses are kept, only what recognises them again. */
function keyOf(platform: Platform, { kind, value }: AttemptSubject): Buffer {
  return createHmac('sha256', platform.config.secretKey).update(`${kind}:${value}`).digest();
}
