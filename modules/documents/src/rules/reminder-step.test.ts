import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { reminderSteps } from './reminder-step.ts';

const rule = {
  workingDaysBefore: 2,
  headAfter: 2,
  calendar: { holidays: new Set([parseCalendarDate('2026-12-08')]) },
};
const day = parseCalendarDate;

/** Due on Monday 07/12/2026; Tuesday is a holiday. */
test.each([
  ['2026-12-02', []],
  ['2026-12-03', ['dueSoon']],
  ['2026-12-04', ['dueSoon']],
  ['2026-12-05', []],
  ['2026-12-07', ['dueSoon']],
  ['2026-12-08', []],
  ['2026-12-09', ['overdue']],
  ['2026-12-10', ['overdue', 'overdueBelow']],
  ['2026-12-13', []],
  ['2026-12-14', ['overdue', 'overdueBelow']],
] as const)('on %s it is time for %j', (today, steps) => {
  expect(reminderSteps(day('2026-12-07'), day(today), rule)).toEqual(steps);
});

test('with no days before, it is said on the day itself', () => {
  const plain = { ...rule, workingDaysBefore: 0 };
  expect(reminderSteps(day('2026-12-07'), day('2026-12-04'), plain)).toEqual([]);
  expect(reminderSteps(day('2026-12-07'), day('2026-12-07'), plain)).toEqual(['dueSoon']);
});
