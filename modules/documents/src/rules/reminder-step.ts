import {
  addWorkingDays,
  type CalendarDate,
  countWorkingDays,
  isBefore,
  isWorkingDay,
  type WorkCalendar,
} from '@hien-luong/vn';

/** What is said of a deadline: it comes, it has passed, it has passed and nothing was done. */
export type ReminderStep = 'dueSoon' | 'overdue' | 'overdueBelow';

export type ReminderRule = {
  /** A reminder comes so many working days before the day. */
  workingDaysBefore: number;
  /** The unit's head hears so many working days after it, the doer on the first. */
  headAfter: number;
  calendar: WorkCalendar;
};

/**
 * The steps whose time has come; each is told once, so that saying one again is no harm. Nothing is
 * said on days off.
 */
export function reminderSteps(
  dueOn: CalendarDate,
  today: CalendarDate,
  { calendar, headAfter, workingDaysBefore }: ReminderRule,
): ReminderStep[] {
  if (!isWorkingDay(today, calendar)) return [];
  if (!isBefore(dueOn, today)) {
    return countWorkingDays(today, dueOn, calendar) <= workingDaysBefore ? ['dueSoon'] : [];
  }
  const headOn = addWorkingDays(dueOn, headAfter, calendar);
  return isBefore(today, headOn) ? ['overdue'] : ['overdue', 'overdueBelow'];
}
