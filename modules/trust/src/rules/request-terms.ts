import {
  addWorkingDays,
  type CalendarDate,
  parseCalendarDate,
  type WorkCalendar,
} from '@hien-luong/vn';
import type { RequestForm } from '../contract/index.ts';

export type RequestTerm = {
  workingDays: number;
  /** Whether the decree says so, or this installation has set it for lack of a rule to rely on. */
  basis: 'decree' | 'configured';
};

/**
 * How long the provider has from a valid file on. The decree's days are known for new
 * certificates; all others are the installation's own measure and are shown as such.
 * @law NĐ 68/2024/NĐ-CP Đ.11
 */
export const REQUEST_TERMS: Readonly<Record<RequestForm, RequestTerm>> = {
  newPerson: { workingDays: 3, basis: 'decree' },
  newOrganisation: { workingDays: 3, basis: 'decree' },
  newDevice: { workingDays: 3, basis: 'decree' },
  renew: { workingDays: 3, basis: 'configured' },
  change: { workingDays: 3, basis: 'configured' },
  revoke: { workingDays: 3, basis: 'configured' },
  unlock: { workingDays: 3, basis: 'configured' },
};

/** Holidays with a day of their own every year; those of the lunar calendar are decided each year. */
const FIXED_HOLIDAYS = ['01-01', '04-30', '05-01', '09-02'];

/**
 * The last working day by which an answer is due. Days off by the lunar calendar are not known to
 * the program, so over them a request shows as due too early rather than too late.
 */
export function requestDueOn(form: RequestForm, sentOn: CalendarDate): CalendarDate {
  return addWorkingDays(sentOn, REQUEST_TERMS[form].workingDays, calendarAround(sentOn));
}

function calendarAround(day: CalendarDate): WorkCalendar {
  const year = Number(day.slice(0, 4));
  const years = [year, year + 1];
  const holidays = years.flatMap((one) =>
    FIXED_HOLIDAYS.map((date) => parseCalendarDate(`${String(one).padStart(4, '0')}-${date}`)),
  );
  return { holidays: new Set(holidays) };
}
