import { addDays, type CalendarDate, isBefore, parseCalendarDate } from '@hien-luong/vn';
import type { DeadlineState, IncomingState } from '../contract/index.ts';

/** A document is due soon on its day and on this many days before. */
export const DUE_SOON_DAYS = 2;

/** What was returned, recalled, replaced or transferred is no longer ours to do. */
export const NOT_OURS: readonly IncomingState[] = [
  'returned',
  'recalled',
  'replaced',
  'transferred',
];

/** Computed on the day it is asked, never stored: nothing has to run for a document to be overdue. */
export function deadlineState(
  document: { state: IncomingState; dueOn: string | null; completedOn: string | null },
  today: CalendarDate,
): DeadlineState {
  if (document.dueOn === null || NOT_OURS.includes(document.state)) return 'none';
  const dueOn = parseCalendarDate(document.dueOn);
  if (document.completedOn !== null) {
    return isBefore(dueOn, parseCalendarDate(document.completedOn)) ? 'doneLate' : 'doneInTime';
  }
  if (isBefore(dueOn, today)) return 'overdue';
  return isBefore(addDays(today, DUE_SOON_DAYS), dueOn) ? 'inTime' : 'dueSoon';
}
