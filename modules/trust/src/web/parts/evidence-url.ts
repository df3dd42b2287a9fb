/** Where the archive lies with which others can follow the proof of a file. */
export function evidenceUrl(sha256: string): string {
  return `/api/trust/preserved/${sha256}/evidence`;
}
