import { expect, test } from 'vitest';
import { addMonths } from './add-months.ts';

test.each([
  ['2025-12-05', 12, '2026-12-05'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-10-31', 24, '2027-10-31'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});
