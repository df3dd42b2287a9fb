import { expect, test } from 'vitest';
import { nextAttempt } from './back-off.ts';

const NOW = new Date('2026-11-25T01:00:00Z');

test.each([
  [1, 5],
  [2, 10],
  [4, 40],
  [7, 300],
  [100_000, 300],
])('after %i failures in a row, in %i seconds', (failures, seconds) => {
  expect(nextAttempt(failures, NOW).getTime() - NOW.getTime()).toBe(seconds * 1_000);
});
