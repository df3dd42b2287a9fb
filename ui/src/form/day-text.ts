import { type CalendarDate, findCalendarDate, formatDate } from '@hien-luong/vn';

/**
 * The day that a person typed, however they parted it: `5/1/2026`, `05-01-2026`, `05012026`, or as
 * machines write it. Undefined for anything else, such as 30/02/2014.
 */
export function findTypedDay(text: string): CalendarDate | undefined {
  const typed = text.trim();
  const parts =
    typed.match(/^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/) ??
    typed.match(/^(\d{2})(\d{2})(\d{4})$/);
  if (!parts) return findCalendarDate(typed);
  const [, day = '', month = '', year = ''] = parts;
  return findCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** `05/01/2026` of `2026-01-05`; what is no date stays as it was typed. */
export function writeDay(value: string): string {
  const date = findCalendarDate(value);
  return date === undefined ? value : formatDate(date);
}
