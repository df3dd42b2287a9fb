import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { vietnamClock } from './vietnam-clock.ts';

/** `05/01/2026`, as officials write it; `Intl` would write `5/1/2026`. */
export function formatDate(date: CalendarDate | Date): string {
  return dayOf(date).split('-').reverse().join('/');
}

/** `05/01/2026 14:05` in Vietnam's time, 24 hours. */
export function formatDateTime(instant: Date): string {
  const { hour, minute } = vietnamClock(instant);
  return `${formatDate(instant)} ${hour}:${minute}`;
}

/**
 * `ngày 05 tháng 02 năm 2021`: days below 10 and the months 1 and 2 take a leading 0, so that no
 * digit can be written in front of them later; the months 3 to 9 take none.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function formatOfficialDate(date: CalendarDate | Date): string {
  const [year, month, day] = dayOf(date).split('-');
  const monthNumber = Number(month);
  return `ngày ${day} tháng ${monthNumber <= 2 ? month : monthNumber} năm ${year}`;
}

function dayOf(date: CalendarDate | Date): CalendarDate {
  return typeof date === 'string' ? date : toCalendarDate(date);
}
