import { vietnamClock } from '@hien-luong/vn';

/**
 * Day, time and zone of signing in Vietnam: `05-02-2021; 10:10:10; +07:00`. The decree names the
 * parts; the separators are those in common use.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function signingTime(at: Date): string {
  const { year, month, day, hour, minute, second } = vietnamClock(at);
  return `${day}-${month}-${year}; ${hour}:${minute}:${second}; +07:00`;
}
