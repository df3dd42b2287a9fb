import { expect, test } from 'vitest';
import type { UnitKind } from '../contract/index.ts';
import { collectiveBodyOf } from './collective-body.ts';

test.each<[UnitKind, string | undefined]>([
  ['province', 'Ủy ban nhân dân'],
  ['district', 'Ủy ban nhân dân'],
  ['commune', 'Ủy ban nhân dân'],
  ['provincialBody', undefined],
  ['subordinate', undefined],
  ['division', undefined],
])('a document of a %s speaks for %s', (kind, body) => {
  expect(collectiveBodyOf(kind)).toBe(body);
});
