import type { CalendarDate } from '@hien-luong/vn';
import { addDays, isBefore } from '@hien-luong/vn';
import type { HeldState } from '../contract/index.ts';

/** A number is held for weeks at most: what takes longer is numbered when it is signed. */
const LONGEST_HOLD_DAYS = 30;

/**
 * Where a held number stands on a day. It is over by itself after its last day, and free again, so
 * that a hold that was forgotten does not leave a gap for ever.
 */
export function heldState(
  held: { documentId: string | null; isGivenBack: boolean; expiresOn: string },
  today: CalendarDate,
): HeldState {
  if (held.documentId !== null) return 'used';
  if (held.isGivenBack) return 'givenBack';
  return held.expiresOn < today ? 'expired' : 'held';
}

/**
 * What is wrong with the days of a hold. Numbers follow the order of issue within a year, so one is
 * held for a day of this year only, and for a short time.
 * @law NĐ 30/2020/NĐ-CP Đ.15
 */
export function findHoldFault(
  { datedOn, expiresOn }: { datedOn: CalendarDate | null; expiresOn: CalendarDate },
  today: CalendarDate,
): 'past' | 'tooLong' | 'otherYear' | undefined {
  if (isBefore(expiresOn, today)) return 'past';
  if (isBefore(addDays(today, LONGEST_HOLD_DAYS), expiresOn)) return 'tooLong';
  const year = today.slice(0, 4);
  if (expiresOn.slice(0, 4) !== year) return 'otherYear';
  if (datedOn === null) return undefined;
  if (isBefore(datedOn, today)) return 'past';
  return datedOn.slice(0, 4) === year ? undefined : 'otherYear';
}
