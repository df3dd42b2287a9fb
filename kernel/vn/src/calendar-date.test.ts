import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  findCalendarDate,
  isBefore,
  parseCalendarDate,
  toCalendarDate,
  weekdayOf,
} from './calendar-date.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(toCalendarDate);

describe('parseCalendarDate', () => {
  test.each(['2026-01-05', '2024-02-29', '2000-02-29'])('accepts %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  test.each(['2014-02-30', '2023-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-5'])(
    'refuses %s',
    (text) => {
      expect(findCalendarDate(text)).toBeUndefined();
      expect(() => parseCalendarDate(text)).toThrow(
        expect.objectContaining({ code: 'CALENDAR_DATE_INVALID' }),
      );
    },
  );

  test.each([
    '',
    '05/01/2026',
    ' 2026-01-05',
    '2026-01-05\n',
    '２０２６-01-05',
    '2026-01-05T00:00Z',
  ])('refuses %j', (text) => {
    expect(findCalendarDate(text)).toBeUndefined();
  });
});

describe('toCalendarDate', () => {
  test.each([
    ['2026-01-04T16:59:59Z', '2026-01-04'],
    ['2026-01-04T17:00:00Z', '2026-01-05'],
    ['2024-02-28T20:00:00Z', '2024-02-29'],
    ['2025-12-31T17:00:00Z', '2026-01-01'],
  ])('%s is %s in Vietnam', (instant, date) => {
    expect(toCalendarDate(new Date(instant))).toBe(date);
  });
});

describe('arithmetic', () => {
  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(isBefore(date, moved)).toBe(days > 0);
        expect((weekdayOf(moved) - weekdayOf(date) - days) % 7 === 0).toBe(true);
      }),
    );
  });

  test('crosses the end of February by the calendar', () => {
    expect(addDays(parseCalendarDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(parseCalendarDate('2023-02-28'), 1)).toBe('2023-03-01');
  });

  test.each([4_000_000, Number.NaN, 0.5])('refuses to leave the calendar by %d days', (days) => {
    expect(() => addDays(parseCalendarDate('2026-01-01'), days)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_DATE_INVALID' }),
    );
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf(parseCalendarDate('2026-11-23'))).toBe(1);
    expect(weekdayOf(parseCalendarDate('2026-11-22'))).toBe(7);
  });
});
