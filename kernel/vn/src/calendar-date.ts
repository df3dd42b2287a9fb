import type { Brand } from '@hien-luong/contract';
import { z } from 'zod';
import { vietnamClock } from './vietnam-clock.ts';
import { VnError } from './vn-error.ts';

/** A day of the calendar, `YYYY-MM-DD`, that exists: 2014-02-30 does not. Text order is time order. */
export type CalendarDate = Brand<string, 'CalendarDate'>;
export const CalendarDate = z.iso.date() as z.ZodType as z.ZodType<CalendarDate, string>;

const MS_PER_DAY = 86_400_000;

/** Throws `CALENDAR_DATE_INVALID` unless `text` is a day that exists, written `YYYY-MM-DD`. */
export function parseCalendarDate(text: string): CalendarDate {
  const date = findCalendarDate(text);
  if (date === undefined) throw new VnError('CALENDAR_DATE_INVALID', `not a date: ${text}`);
  return date;
}

export function findCalendarDate(text: string): CalendarDate | undefined {
  const parsed = CalendarDate.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

/** The day it is in Vietnam at an instant: 2026-01-04T17:00Z is already 2026-01-05 there. */
export function toCalendarDate(instant: Date): CalendarDate {
  const { year, month, day } = vietnamClock(instant);
  return parseCalendarDate(`${year}-${month}-${day}`);
}

/** `days` may be negative. Throws `CALENDAR_DATE_INVALID` outside the years 0000–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const shifted = new Date(dayNumber(date) * MS_PER_DAY + days * MS_PER_DAY);
  const inRange = !Number.isNaN(shifted.getTime()) && Number.isInteger(days);
  if (!inRange) throw new VnError('CALENDAR_DATE_INVALID', `${date} plus ${days} days`);
  return parseCalendarDate(shifted.toISOString().split('T')[0] ?? '');
}

/** Days from `from` to `to`; negative if `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return a < b;
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601; weeks begin on Monday in Vietnam. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}
