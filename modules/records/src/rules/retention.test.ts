import { expect, test } from 'vitest';
import { isLonger, isRetentionOver, retentionEndsOn } from './retention.ts';

test('years of retention are whole years after the one in which the work ended', () => {
  expect(retentionEndsOn('2019-03-15', 5)).toBe('2024-12-31');
  expect(retentionEndsOn('2019-12-31', 70)).toBe('2089-12-31');
});

test('it is over the day after its last one, and never for what is kept for ever', () => {
  expect(isRetentionOver('2024-12-31', '2024-12-31')).toBe(false);
  expect(isRetentionOver('2024-12-31', '2025-01-01')).toBe(true);
  expect(isRetentionOver(null, '2999-01-01')).toBe(false);
});

test.each([
  [10, 5, true],
  [5, 5, false],
  [null, 70, true],
  [70, null, false],
  [null, null, false],
])('%s years against %s is longer: %s', (years, than, longer) => {
  expect(isLonger(years, than)).toBe(longer);
});
