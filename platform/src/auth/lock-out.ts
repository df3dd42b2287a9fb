export type LockOutRule = {
  /** Failures in a row that cost nothing. */
  free: number;
  firstWaitMs: number;
  longestWaitMs: number;
};

/** An account's holder mistypes now and then; many people may share an office's address. */
export const LOCK_OUT: Readonly<Record<'account' | 'address', LockOutRule>> = {
  account: { free: 4, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 },
  address: { free: 29, firstWaitMs: 30_000, longestWaitMs: 15 * 60_000 },
};

/** Failures further apart than this do not add up. */
export const FORGET_AFTER_MS = 60 * 60_000;

/** How long the door stays shut after so many failures in a row: doubling, to a limit. */
export function lockOutMs(failures: number, rule: LockOutRule): number {
  if (failures <= rule.free) return 0;
  return Math.min(rule.firstWaitMs * 2 ** (failures - rule.free - 1), rule.longestWaitMs);
}
