import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCalendarDate, toCalendarDate } from './calendar-date.ts';
import { formatDate, formatDateTime, formatOfficialDate } from './format-date.ts';

test('writes instants as the day and hour of Vietnam', () => {
  expect(formatDate(new Date('2026-01-04T17:05:00Z'))).toBe('05/01/2026');
  expect(formatDateTime(new Date('2026-01-04T17:05:00Z'))).toBe('05/01/2026 00:05');
  expect(formatDateTime(new Date('2026-01-05T06:30:59Z'))).toBe('05/01/2026 13:30');
});

test('a written date reads back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-30') }),
      (instant) => {
        fc.pre(!Number.isNaN(instant.getTime()));
        const [day, month, year] = formatDate(instant).split('/');
        expect(parseCalendarDate(`${year}-${month}-${day}`)).toBe(toCalendarDate(instant));
      },
    ),
  );
});

describe('formatOfficialDate', () => {
  test.each([
    ['2021-02-05', 'ngày 05 tháng 02 năm 2021'],
    ['2021-01-31', 'ngày 31 tháng 01 năm 2021'],
    ['2021-03-09', 'ngày 09 tháng 3 năm 2021'],
    ['2021-09-10', 'ngày 10 tháng 9 năm 2021'],
    ['2021-12-01', 'ngày 01 tháng 12 năm 2021'],
  ])('%s', (date, expected) => {
    expect(formatOfficialDate(parseCalendarDate(date))).toBe(expected);
  });
});
