/** Wrong PINs in a row after which a key rests. */
export const FREE_ATTEMPTS = 5;

const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 60 * 60_000;

/**
 * Until when a key stays locked after so many wrong PINs in a row: one minute from the fifth on,
 * doubled by each further one, an hour at most. Undefined while it is not locked.
 */
export function lockedUntil(failedAttempts: number, now: Date): Date | undefined {
  if (failedAttempts < FREE_ATTEMPTS) return undefined;
  const lock = FIRST_LOCK_MS * 2 ** Math.min(failedAttempts - FREE_ATTEMPTS, 10);
  return new Date(now.getTime() + Math.min(lock, LONGEST_LOCK_MS));
}
