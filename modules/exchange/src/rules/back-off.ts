const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** When to ask a partner again that failed so often in a row: soon at first, then every five minutes, without end. */
export function nextAttempt(failures: number, now: Date): Date {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 16));
  return new Date(now.getTime() + wait);
}
