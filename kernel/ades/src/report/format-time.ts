import type { Words } from './words.ts';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** To the second, in Vietnam's time whatever the machine's is. */
export function formatTime(time: Date): Words {
  const { year, month, day, clock } = partsOf(time);
  return {
    vi: `${clock} ngày ${day}/${month}/${year}`,
    en: `${year}-${month}-${day} ${clock} (UTC+7)`,
  };
}

export function formatDay(time: Date): Words {
  const { year, month, day } = partsOf(time);
  return { vi: `${day}/${month}/${year}`, en: `${year}-${month}-${day}` };
}

function partsOf(time: Date) {
  const local = new Date(time.getTime() + VIETNAM_OFFSET_MS).toISOString();
  return {
    year: local.slice(0, 4),
    month: local.slice(5, 7),
    day: local.slice(8, 10),
    clock: local.slice(11, 19),
  };
}
