import { type CalendarDate, findCalendarDate, vietnamClock } from '@hien-luong/vn';

export type WireDate = {
  date: CalendarDate;
  /** False where the sender wrote another order or separator than `yyyy/MM/dd`. */
  regular: boolean;
};

/**
 * Reads `yyyy/MM/dd`, and also what some senders write instead: `dd/MM/yyyy`, dashes, missing
 * zeros, a time after it. Undefined for what is no day of the calendar.
 */
export function findWireDate(text: string): WireDate | undefined {
  const day = splitDay(text);
  if (day === undefined) return undefined;
  const date = findCalendarDate(`${day.year}-${day.month}-${day.day}`);
  return date && { date, regular: /^\d{4}\/\d{2}\/\d{2}$/.test(text) };
}

export function formatWireDate(date: CalendarDate): string {
  return date.replaceAll('-', '/');
}

/**
 * Reads `yyyy/MM/dd HH:mm:ss`, which is Vietnam's local time, in the same tolerance; a text with a
 * zone is taken at its word.
 */
export function findWireTimestamp(text: string): Date | undefined {
  const date = findWireDate(text)?.date;
  if (date === undefined) return undefined;
  const match = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const [, hour = '0', minute = '00', second = '00', zone = '+07:00'] = match ?? [];
  const instant = new Date(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** `yyyy/MM/dd HH:mm:ss` in Vietnam; below the second nothing is carried. */
export function formatWireTimestamp(instant: Date): string {
  const { year, month, day, hour, minute, second } = vietnamClock(instant);
  return `${year}/${month}/${day} ${hour}:${minute}:${second}`;
}

function splitDay(text: string): { year: string; month: string; day: string } | undefined {
  const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(text);
  const yearLast = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  const [year, month, day] = yearFirst?.slice(1) ?? yearLast?.slice(1).reverse() ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') };
}
