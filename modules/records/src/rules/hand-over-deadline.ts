import { addDays, parseCalendarDate } from '@hien-luong/vn';
import type { HandOverDeadline } from '../contract/index.ts';
import { addMonths } from './add-months.ts';

/** What is kept for fewer years stays with the unit. */
const HANDED_IN_FROM_YEARS = 5;
/** Reminded of from this many days before the deadline on. */
export const DUE_SOON_DAYS = 30;

/**
 * Whether a case file has to be handed in to the archive of the agency at all.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export function isHandedIn(retentionYears: number | null): boolean {
  return retentionYears === null || retentionYears >= HANDED_IN_FROM_YEARS;
}

type Ended = {
  /** When the work ended; of building works, when they were settled. */
  endedOn: string;
  construction: boolean;
  retentionYears: number | null;
  /** Until when the head of the agency agreed that it is kept back. */
  keptUntil: string | null;
};

/**
 * The last day to hand a case file in: a year after its work ended, for building works three months
 * after their settlement; later where the head of the agency agreed. Null for what is not handed in.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export function handOverDueOn({
  construction,
  endedOn,
  keptUntil,
  retentionYears,
}: Ended): string | null {
  if (!isHandedIn(retentionYears)) return null;
  return keptUntil ?? addMonths(endedOn, construction ? 3 : 12);
}

/**
 * The last day until which the head of the agency may agree that it is kept back: two years after
 * it was due.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export function latestKeepBack(ended: Omit<Ended, 'keptUntil'>): string | null {
  const due = handOverDueOn({ ...ended, keptUntil: null });
  return due === null ? null : addMonths(due, 24);
}

/**
 * Where a deadline stands on a day.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
export function handOverDeadline(dueOn: string | null, today: string): HandOverDeadline {
  if (dueOn === null) return 'none';
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(parseCalendarDate(today), DUE_SOON_DAYS) ? 'dueSoon' : 'later';
}
