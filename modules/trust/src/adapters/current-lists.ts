import type { Platform } from '@hien-luong/platform';
import { fetchCrl, listCrlUrls, sourcesOf } from './status-sources.ts';

type Fetched = { at: number; list: Promise<Uint8Array | undefined> };

/** A person waits for it; a list that takes longer is there for the next one. */
const PATIENCE_MS = 5_000;
const GOOD_FOR_MS = 10 * 60_000;
const SILENT_FOR_MS = 60_000;

const fetched = new WeakMap<object, Map<string, Fetched>>();

/**
 * The lists at the configured addresses as they are now, for judgements before the hourly job has
 * kept any. One fetch serves all who ask within ten minutes; one that failed is tried again after a
 * minute. None of them is verified here.
 */
export async function listCurrentLists(platform: Platform): Promise<Uint8Array[]> {
  const memory = memoryOf(platform);
  const lists = await Promise.all(
    listCrlUrls(platform).map((url) => within(fetchOnce(platform, memory, url))),
  );
  return lists.filter((list) => list !== undefined);
}

function memoryOf(platform: Platform): Map<string, Fetched> {
  const key = sourcesOf(platform);
  const memory = fetched.get(key) ?? new Map<string, Fetched>();
  fetched.set(key, memory);
  return memory;
}

function fetchOnce(
  platform: Platform,
  memory: Map<string, Fetched>,
  url: string,
): Promise<Uint8Array | undefined> {
  const now = platform.clock.now().getTime();
  const known = memory.get(url);
  if (known !== undefined && Math.abs(now - known.at) < GOOD_FOR_MS) return known.list;
  const list = fetchCrl(platform, url).catch(() => {
    const one = memory.get(url);
    if (one?.list === list) one.at = now - GOOD_FOR_MS + SILENT_FOR_MS;
    return undefined;
  });
  memory.set(url, { at: now, list });
  return list;
}

async function within<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
