import { addDays, type CalendarDate, isBefore, weekdayOf } from './calendar-date.ts';

/**
 * The days on which agencies differ from a plain week. Both lists are decided anew every year by
 * the Government, so they are data of the caller.
 */
export type WorkCalendar = {
  holidays: ReadonlySet<CalendarDate>;
  /** Saturdays and Sundays worked in exchange for a day off elsewhere (làm bù). */
  makeUpDays?: ReadonlySet<CalendarDate>;
};

export function isWorkingDay(date: CalendarDate, calendar: WorkCalendar): boolean {
  if (calendar.makeUpDays?.has(date)) return true;
  return weekdayOf(date) <= 5 && !calendar.holidays.has(date);
}

/**
 * The working day that lies `count` working days after `date`, which itself is not counted; with 0
 * the date itself if it is a working day, else the next one. `count` is a whole number ≥ 0.
 */
export function addWorkingDays(
  date: CalendarDate,
  count: number,
  calendar: WorkCalendar,
): CalendarDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** Working days after `from` up to and including `to`; 0 if `to` is not after `from`. */
export function countWorkingDays(
  from: CalendarDate,
  to: CalendarDate,
  calendar: WorkCalendar,
): number {
  let count = 0;
  for (let day = from; isBefore(day, to); ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
