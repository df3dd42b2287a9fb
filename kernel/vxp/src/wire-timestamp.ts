const VIETNAM_MS = 7 * 3_600_000;
const SHAPE = /^(\d{2})(\d{2})(\d{4})T(\d{2})(\d{2})(\d{2})\+(\d{1,4})$/;

/** `ddMMyyyy'T'HHmmss+SSSS` in the time of Vietnam; behind the plus stand milliseconds, no zone. */
export function writeTimestamp(at: Date): string {
  const local = new Date(at.getTime() + VIETNAM_MS);
  const [year = '', month = '', rest = ''] = local.toISOString().split('-');
  const [day = '', time = ''] = rest.split('T');
  const clock = time.slice(0, 8).replaceAll(':', '');
  return `${day}${month}${year}T${clock}+${time.slice(9, 12).padStart(4, '0')}`;
}

/** Undefined for what is no such time, an impossible day included. */
export function readTimestamp(text: string): Date | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, day, month, year, hour, minute, second, fraction] = match;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  const moment = new Date(at.getTime() + Number(fraction));
  // A date such as 30/02 would come back as one in March.
  return writeTimestamp(moment).startsWith(`${day}${month}${year}`) ? moment : undefined;
}
