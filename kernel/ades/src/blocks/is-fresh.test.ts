import { expect, test } from 'vitest';
import { day } from '../../tests/world.ts';
import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import { freshUntil, isFresh } from './is-fresh.ts';

const statement: RevocationStatement = {
  parts: [],
  thisUpdate: day('2026-03-02T00:00:00Z'),
  nextUpdate: day('2026-03-09T00:00:00Z'),
  revocation: undefined,
};

test.each([
  ['at its issuance', '2026-03-02T00:00:00Z', 'nextUpdate', true],
  ['at its end', '2026-03-09T00:00:00Z', 'nextUpdate', true],
  ['after its end', '2026-03-09T00:00:01Z', 'nextUpdate', false],
  ['for a time before it', '2026-03-01T00:00:00Z', 0, true],
  ['in the same second', '2026-03-02T00:00:00.900Z', 0, true],
  ['a second too early', '2026-03-02T00:00:01.000Z', 0, false],
  ['within an hour', '2026-03-02T01:00:00Z', 3600, true],
  ['beyond an hour', '2026-03-02T01:00:01Z', 3600, false],
] as const)('%s', (_, at, freshness, expected) => {
  expect(isFresh(statement, day(at), freshness)).toBe(expected);
});

test('information that names no end of its own is never fresh by it', () => {
  const endless = { ...statement, nextUpdate: undefined };
  expect(isFresh(endless, statement.thisUpdate, 'nextUpdate')).toBe(false);
  expect(freshUntil(endless, 'nextUpdate')).toBe(statement.thisUpdate.getTime());
  expect(freshUntil(statement, 'nextUpdate')).toBe(day('2026-03-09').getTime());
  expect(freshUntil(statement, 60)).toBe(day('2026-03-02T00:01:00Z').getTime());
});
