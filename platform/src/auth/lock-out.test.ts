import { expect, test } from 'vitest';
import { LOCK_OUT, lockOutMs } from './lock-out.ts';

test.each([
  [0, 0],
  [4, 0],
  [5, 30_000],
  [6, 60_000],
  [7, 120_000],
  [9, 480_000],
  [10, 900_000],
  [5_000, 900_000],
])('after %i failures of an account its door is shut for %i ms', (failures, wait) => {
  expect(lockOutMs(failures, LOCK_OUT.account)).toBe(wait);
});

test('an address that many share is shut later', () => {
  expect(lockOutMs(29, LOCK_OUT.address)).toBe(0);
  expect(lockOutMs(30, LOCK_OUT.address)).toBe(30_000);
});
