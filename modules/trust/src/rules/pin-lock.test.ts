import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FREE_ATTEMPTS, lockedUntil } from './pin-lock.ts';

const NOW = new Date('2026-11-22T01:00:00Z');
const minutes = (until: Date | undefined) => until && (until.getTime() - NOW.getTime()) / 60_000;

test.each([
  [0, undefined],
  [4, undefined],
  [5, 1],
  [6, 2],
  [7, 4],
  [10, 32],
  [11, 60],
  [1_000_000, 60],
])('%i wrong PINs lock for %s minutes', (attempts, expected) => {
  expect(minutes(lockedUntil(attempts, NOW))).toBe(expected);
});

test('a further wrong PIN never shortens the lock', () => {
  fc.assert(
    fc.property(fc.integer({ min: FREE_ATTEMPTS, max: 100 }), (attempts) => {
      const [now, next] = [lockedUntil(attempts, NOW), lockedUntil(attempts + 1, NOW)];
      expect(next!.getTime()).toBeGreaterThanOrEqual(now!.getTime());
    }),
  );
});
