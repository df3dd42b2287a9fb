const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The calendar day of a serial number as `YYYY-MM-DD`; undefined for one that is none. In the
 * system of 1900 the number 60 is a 29 February that never was.
 * @spec ECMA-376-1 §18.17.4.1
 */
export function serialToDate(serial: number, is1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (is1904 ? 0 : 1) || day > LAST_SERIAL) return undefined;
  if (!is1904 && day === 60) return undefined;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY_MS).toISOString().slice(0, 10);
}
