import type { CalendarDate } from '@hien-luong/vn';

/** From one day to another, both included; without an end it holds until further notice. */
export type Period = { validFrom: string; validTo: string | null };

export function isInForce(period: Period, on: CalendarDate): boolean {
  return period.validFrom <= on && (period.validTo === null || on <= period.validTo);
}
