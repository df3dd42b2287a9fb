import type { Brand } from '@hien-luong/contract';
import { z } from 'zod';
import { VnError } from './vn-error.ts';

/**
 * An agency's electronic identifier, such as `H50.01`: an opaque key. Its groups look like a
 * hierarchy, but mixed forms circulate and units move, so nothing may derive a parent from it.
 */
export type AgencyCode = Brand<string, 'AgencyCode'>;
export const AgencyCode = z
  .string()
  .max(35)
  .regex(/^[A-Y][0-9]{2}(\.[0-9A-Z]+)*$/) as z.ZodType as z.ZodType<AgencyCode, string>;

/** The identifier by the older QCVN 102:2016, such as `000.00.01.H50`; equally opaque. */
export type AgencyCode102 = Brand<string, 'AgencyCode102'>;
export const AgencyCode102 = z
  .string()
  .regex(/^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y][0-9]{2}$/) as z.ZodType as z.ZodType<
  AgencyCode102,
  string
>;

/**
 * Throws `AGENCY_CODE_INVALID` for anything but the form in force.
 * @law QĐ 20/2020/QĐ-TTg
 */
export function parseAgencyCode(text: string): AgencyCode {
  const parsed = AgencyCode.safeParse(text);
  if (!parsed.success) throw new VnError('AGENCY_CODE_INVALID', 'not an agency code');
  return parsed.data;
}

/**
 * Throws `AGENCY_CODE_INVALID` for anything but the older form of 13 characters.
 * @law TT 10/2016/TT-BTTTT
 */
export function parseAgencyCode102(text: string): AgencyCode102 {
  const parsed = AgencyCode102.safeParse(text);
  if (!parsed.success) throw new VnError('AGENCY_CODE_INVALID', 'not a QCVN 102 agency code');
  return parsed.data;
}
