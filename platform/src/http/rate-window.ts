export type RateWindow = {
  /** Counts one request; false where the address has had its share of the minute. */
  admit(address: string, now: Date): boolean;
};

const WINDOW_MS = 60_000;
/** Bounds the memory that strangers can fill; beyond it the addresses seen first are forgotten. */
const MOST_ADDRESSES = 10_000;

/** At most `perMinute` requests from one address in each minute; 0 for no limit. */
export function createRateWindow(perMinute: number, most = MOST_ADDRESSES): RateWindow {
  const windows = new Map<string, { began: number; count: number }>();
  return {
    admit(address, now) {
      if (perMinute === 0) return true;
      const key = networkOf(address);
      const at = now.getTime();
      const known = windows.get(key);
      const isOver = known === undefined || at - known.began >= WINDOW_MS || at < known.began;
      const window = isOver ? { began: at, count: 0 } : known;
      if (isOver) {
        windows.delete(key);
        windows.set(key, window);
        const [oldest] = windows.keys();
        if (windows.size > most && oldest !== undefined) windows.delete(oldest);
      }
      window.count += 1;
      return window.count <= perMinute;
    },
  };
}

/**
 * Who counts as one: an IPv4 address, or the /64 that one subscriber of IPv6 has all to itself.
 * @spec RFC 4291 §2.2
 * @spec RFC 4291 §2.5.4
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
