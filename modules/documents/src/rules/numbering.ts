import type { CalendarDate } from '@hien-luong/vn';

/**
 * Administrative documents of an agency share one series, whatever their kind and whether on paper
 * or not; numbers begin with 01 on 1 January and end on 31 December. Secret documents and those of
 * councils under the agency's seal would have series of their own, and do not come here.
 * @law NĐ 30/2020/NĐ-CP Đ.15
 */
export const OUTGOING_SERIES = 'administrative';

/**
 * The numbers of arrival run through the year, one series for paper and electronic documents.
 * @law NĐ 30/2020/NĐ-CP Đ.22
 */
export const INCOMING_SERIES = 'incoming';

/**
 * All kinds of copies of an agency share one series, which runs through the year as well.
 * @law NĐ 30/2020/NĐ-CP PL.I p.II
 */
export const COPY_SERIES = 'copies';

export type IssueDateFault = 'beforeSignature' | 'inFuture' | 'otherYear';

/**
 * What is wrong with a date of issue: a document is dated on or after the day it was signed, not
 * in the future, and in the year that is already printed on it.
 * @law NĐ 30/2020/NĐ-CP Đ.18
 */
export function findIssueDateFault(
  issuedOn: CalendarDate,
  { signedOn, today }: { signedOn: CalendarDate; today: CalendarDate },
): IssueDateFault | undefined {
  if (issuedOn < signedOn) return 'beforeSignature';
  if (issuedOn > today) return 'inFuture';
  return yearOf(issuedOn) === yearOf(signedOn) ? undefined : 'otherYear';
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
