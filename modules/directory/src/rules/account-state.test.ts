import { expect, test } from 'vitest';
import { accountState } from './account-state.ts';

const NOW = new Date('2026-11-25T01:00:00Z');
const LATER = new Date('2026-11-25T01:00:01Z');

test.each([
  [{ locked: false, activationUntil: null }, 'active'],
  [{ locked: false, activationUntil: LATER }, 'invited'],
  [{ locked: false, activationUntil: NOW }, 'expired'],
  [{ locked: true, activationUntil: LATER }, 'locked'],
] as const)('%j is %s', (account, expected) => {
  expect(accountState(account, NOW)).toBe(expected);
});
