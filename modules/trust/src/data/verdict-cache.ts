import type { PlatformConfig } from '@hien-luong/platform';
import type { Verdict } from '../contract/index.ts';

const MAX_VERDICTS = 500;
const REUSE_MS = 60_000;

export type VerdictCache = {
  readonly size: number;
  find(key: string, now: Date): Verdict | undefined;
  keep(key: string, now: Date, verdict: Verdict): void;
};

const caches = new WeakMap<PlatformConfig, VerdictCache>();

/** One cache an installation, in memory: 784 recipients of one document judge it once. */
export function verdictCacheOf(config: PlatformConfig): VerdictCache {
  const cache = caches.get(config) ?? createVerdictCache();
  caches.set(config, cache);
  return cache;
}

/** Bounded; the verdict used longest ago goes first. Insertion order of the map is the age. */
export function createVerdictCache(most = MAX_VERDICTS): VerdictCache {
  const verdicts = new Map<string, { at: number; verdict: Verdict }>();
  return {
    get size() {
      return verdicts.size;
    },
    find(key, now) {
      const entry = verdicts.get(key);
      if (entry === undefined) return undefined;
      verdicts.delete(key);
      if (Math.abs(now.getTime() - entry.at) > REUSE_MS) return undefined;
      verdicts.set(key, entry);
      return entry.verdict;
    },
    keep(key, now, verdict) {
      verdicts.delete(key);
      verdicts.set(key, { at: now.getTime(), verdict });
      const [oldest] = verdicts.keys();
      if (verdicts.size > most && oldest !== undefined) verdicts.delete(oldest);
    },
  };
}
