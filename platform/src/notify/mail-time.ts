import { vietnamClock } from '@hien-luong/vn';

export type MailHabits = {
  mode: 'off' | 'each' | 'daily';
  /** Hours in Vietnam; equal ones: none are quiet. */
  quietFrom: number;
  quietTo: number;
};

/** The day's mail for those who want one a day goes out at this hour in Vietnam. */
const DAILY_HOUR = 7;
const HOUR = 3_600_000;

/** When a mail may be sent that is asked for now; undefined where none is wanted. */
export function mailTime(habits: MailHabits, now: Date): Date | undefined {
  if (habits.mode === 'off') return undefined;
  if (habits.mode === 'daily') return nextHour(now, DAILY_HOUR);
  return isQuiet(habits, hourOf(now)) ? nextHour(now, habits.quietTo) : now;
}

function isQuiet({ quietFrom, quietTo }: MailHabits, hour: number): boolean {
  if (quietFrom === quietTo) return false;
  if (quietFrom < quietTo) return quietFrom <= hour && hour < quietTo;
  return hour >= quietFrom || hour < quietTo;
}

/** The next time at which it is this hour in Vietnam, which has no summer time. */
function nextHour(now: Date, hour: number): Date {
  const start = Math.floor(now.getTime() / HOUR) * HOUR;
  const ahead = (hour - hourOf(now) + 24) % 24 || 24;
  return new Date(start + ahead * HOUR);
}

function hourOf(now: Date): number {
  return Number(vietnamClock(now).hour);
}
