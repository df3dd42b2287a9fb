import { expect, test } from 'vitest';
import { handOverDeadline, handOverDueOn, latestKeepBack } from './hand-over-deadline.ts';

const ended = { endedOn: '2025-11-20', construction: false, retentionYears: 10, keptUntil: null };

test('a case file is due a year after its work ended, one of building works three months after its settlement', () => {
  expect(handOverDueOn(ended)).toBe('2026-11-20');
  expect(handOverDueOn({ ...ended, construction: true })).toBe('2026-02-20');
});

test.each([
  [null, '2026-11-20'],
  [5, '2026-11-20'],
  [4, null],
])('kept for %s years, it is due on %s', (retentionYears, dueOn) => {
  expect(handOverDueOn({ ...ended, retentionYears })).toBe(dueOn);
});

test('the head of the agency may agree to two years more', () => {
  expect(latestKeepBack(ended)).toBe('2028-11-20');
  expect(latestKeepBack({ ...ended, retentionYears: 2 })).toBeNull();
  expect(handOverDueOn({ ...ended, keptUntil: '2027-05-31' })).toBe('2027-05-31');
});

test.each([
  [null, 'none'],
  ['2026-11-25', 'dueSoon'],
  ['2026-11-24', 'overdue'],
  ['2026-12-25', 'dueSoon'],
  ['2026-12-26', 'later'],
] as const)('on 25 November a deadline of %s is %s', (dueOn, state) => {
  expect(handOverDeadline(dueOn, '2026-11-25')).toBe(state);
});
