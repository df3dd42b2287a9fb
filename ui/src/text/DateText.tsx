import { formatDate, formatDateTime, parseCalendarDate } from '@hien-luong/vn';

/** `05/01/2026`, from a date `2026-01-05`; a dash for none. */
export function DateText({ date }: { date: string | null }) {
  if (date === null) return <span aria-hidden="true">–</span>;
  return <time dateTime={date}>{formatDate(parseCalendarDate(date))}</time>;
}

/** `05/01/2026 14:05` in Vietnam's time, from an ISO instant. */
export function TimeText({ at }: { at: string | null }) {
  if (at === null) return <span aria-hidden="true">–</span>;
  return <time dateTime={at}>{formatDateTime(new Date(at))}</time>;
}
