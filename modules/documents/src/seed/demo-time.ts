import { addDays, type CalendarDate, toCalendarDate, weekdayOf } from '@hien-luong/vn';

const MINUTE_MS = 60_000;
const FRIDAY = 5;

/** So many days before `now`, or the Friday before if that was a weekend, at a minute of the day in Vietnam. */
export function workingMoment(now: Date, daysAgo: number, minuteOfDay: number): Date {
  const day = previousWorkday(addDays(toCalendarDate(now), -daysAgo));
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minuteOfDay * MINUTE_MS);
}

function previousWorkday(day: CalendarDate): CalendarDate {
  const weekday = weekdayOf(day);
  return weekday > FRIDAY ? addDays(day, FRIDAY - weekday) : day;
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE_MS);
}
