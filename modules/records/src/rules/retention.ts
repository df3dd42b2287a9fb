/**
 * The last day on which a case file has to be kept. Years of retention are counted whole from the
 * year in which the work ended, so none ends within a year.
 * @law Luật 33/2024/QH15
 */
export function retentionEndsOn(endedOn: string, years: number): string {
  return `${Number(endedOn.slice(0, 4)) + years}-12-31`;
}

/** Whether nothing but a decision stands between a case file and its destruction. */
export function isRetentionOver(expiresOn: string | null, today: string): boolean {
  return expiresOn !== null && expiresOn < today;
}

/** Whether a retention is longer than another; null is for ever. */
export function isLonger(years: number | null, than: number | null): boolean {
  return than !== null && (years === null || years > than);
}
