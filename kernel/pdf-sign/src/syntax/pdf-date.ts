import { PdfSignError } from '../pdf-sign-error.ts';
import type { PdfString } from './pdf-object.ts';
import { pdfString } from './pdf-object.ts';

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;
const PDF_DATE =
  /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/;

/** A date (ISO 32000-2 §7.9.4) on the Vietnamese clock, `D:20260305101010+07'00'`. */
export function pdfDate(date: Date): PdfString {
  const year = date.getUTCFullYear();
  if (Number.isNaN(date.getTime()) || year < 1970 || year > 9998) {
    throw new PdfSignError('SIGNED_DATE_INVALID', 'date out of range');
  }
  const local = new Date(date.getTime() + VIETNAM_OFFSET_MS).toISOString();
  const digits = local.slice(0, 19).replace(/[-T:]/g, '');
  return pdfString(Buffer.from(`D:${digits}+07'00'`, 'latin1'));
}

/** Undefined when the text is no date; without a zone it is taken as UTC. */
export function parsePdfDate(text: string): Date | undefined {
  const match = PDF_DATE.exec(text);
  if (!match) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const time = Date.parse(iso);
  // Date.parse lets 31 February roll over; a date that does not read back is none.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso.slice(0, 10))) {
    return undefined;
  }
  const [, , , , , , , , sign, zoneHours = '0', zoneMinutes = '0'] = match;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return new Date(sign === '-' ? time + zone : sign === '+' ? time - zone : time);
}
