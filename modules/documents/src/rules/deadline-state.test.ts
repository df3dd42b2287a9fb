import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { deadlineState } from './deadline-state.ts';

test.each([
  [null, null, 'recorded', 'none'],
  ['2026-11-19', null, 'recorded', 'overdue'],
  ['2026-11-20', null, 'arrived', 'dueSoon'],
  ['2026-11-22', null, 'inProgress', 'dueSoon'],
  ['2026-11-23', null, 'inProgress', 'inTime'],
  ['2026-11-19', null, 'returned', 'none'],
  ['2026-11-19', '2026-11-19', 'completed', 'doneInTime'],
  ['2026-11-18', '2026-11-19', 'completed', 'doneLate'],
] as const)('due %s, done %s, %s: %s', (dueOn, completedOn, state, expected) => {
  const today = parseCalendarDate('2026-11-20');
  expect(deadlineState({ dueOn, completedOn, state }, today)).toBe(expected);
});
