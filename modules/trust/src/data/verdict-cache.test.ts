import { expect, test } from 'vitest';
import { Verdict } from '../contract/index.ts';
import { createVerdictCache } from './verdict-cache.ts';

const NOW = new Date('2026-11-22T01:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const verdict = (sha256: string): Verdict =>
  Verdict.parse({
    outcome: 'valid',
    signatures: [],
    problem: null,
    checkedAt: NOW.toISOString(),
    sha256,
  });

test('gives a verdict back for a minute, before and after', () => {
  const cache = createVerdictCache();
  cache.keep('a', NOW, verdict('a'));
  expect(cache.find('a', later(60))).toEqual(verdict('a'));
  expect(cache.find('a', later(61))).toBeUndefined();
  cache.keep('a', NOW, verdict('a'));
  expect(cache.find('a', later(-3600))).toBeUndefined();
});

test('forgets first what was used longest ago', () => {
  const cache = createVerdictCache(2);
  cache.keep('a', NOW, verdict('a'));
  cache.keep('b', NOW, verdict('b'));
  cache.find('a', NOW);
  cache.keep('c', NOW, verdict('c'));
  expect(['a', 'b', 'c'].filter((key) => cache.find(key, NOW))).toEqual(['a', 'c']);
});
