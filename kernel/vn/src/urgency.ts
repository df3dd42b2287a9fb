import { z } from 'zod';

/** From the least to the most urgent; a position in this list is the number on the wire. */
export const Urgency = z.enum(['normal', 'urgent', 'veryUrgent', 'express', 'timedExpress']);
export type Urgency = z.infer<typeof Urgency>;

const STAMPS: Record<Urgency, string> = {
  normal: '',
  urgent: 'KHẨN',
  veryUrgent: 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
  timedExpress: 'HỎA TỐC HẸN GIỜ',
};

/**
 * The red stamp of a document; empty for a normal one.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function urgencyStamp(urgency: Urgency): string {
  return STAMPS[urgency];
}

/** The number that packets carry, 0 to 4. */
export function urgencyToWire(urgency: Urgency): number {
  return Urgency.options.indexOf(urgency);
}

/** The urgency of a number on the wire; one vendor writes 5 for normal. Others are undefined. */
export function findUrgencyByWire(wire: number): Urgency | undefined {
  return wire === 5 ? 'normal' : Urgency.options[wire];
}
