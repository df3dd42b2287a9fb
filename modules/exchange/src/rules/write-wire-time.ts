const VIETNAM_MS = 7 * 3_600_000;

/** `yyyy/MM/dd HH:mm:ss` in the time of Vietnam, as lists of the protocol tell times. */
export function writeWireTime(at: Date): string {
  const local = new Date(at.getTime() + VIETNAM_MS).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '/')} ${local.slice(11, 19)}`;
}
