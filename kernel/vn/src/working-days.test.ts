import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseCalendarDate } from './calendar-date.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  type WorkCalendar,
} from './working-days.ts';

const date = parseCalendarDate;
/** 30 April and 1 May 2026 are Thursday and Friday; Saturday the 9th is worked in exchange. */
const calendar: WorkCalendar = {
  holidays: new Set([date('2026-04-30'), date('2026-05-01')]),
  makeUpDays: new Set([date('2026-05-09')]),
};

test.each([
  ['2026-04-29', true],
  ['2026-04-30', false],
  ['2026-05-02', false],
  ['2026-05-09', true],
])('%s is worked: %s', (day, worked) => {
  expect(isWorkingDay(date(day), calendar)).toBe(worked);
});

test.each([
  ['2026-04-29', 1, '2026-05-04'],
  ['2026-05-08', 1, '2026-05-09'],
  ['2026-05-08', 2, '2026-05-11'],
  ['2026-05-02', 0, '2026-05-04'],
  ['2026-05-04', 0, '2026-05-04'],
])('%s plus %d working days is %s', (from, count, to) => {
  expect(addWorkingDays(date(from), count, calendar)).toBe(to);
});

test('adding and counting agree, and the result is a working day', () => {
  const start = fc.integer({ min: 0, max: 400 }).map((days) => addDays(date('2026-01-01'), days));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, calendar);
      expect(isWorkingDay(to, calendar)).toBe(true);
      expect(countWorkingDays(from, to, calendar)).toBe(count);
    }),
  );
});
