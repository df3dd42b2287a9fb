import { expect, test } from 'vitest';
import type { Outcome } from '../contract/index.ts';
import { type RevocationKnowledge, weighRevocation, worstOutcome } from './revocation.ts';

const at = new Date('2026-06-01T00:00:00Z');
const before = new Date('2026-05-31T00:00:00Z');
const after = new Date('2026-06-02T00:00:00Z');
const good: RevocationKnowledge = { status: 'good' };
const revoked: RevocationKnowledge = { status: 'revoked', at };
const unknown: RevocationKnowledge = { status: 'unknown' };

test.each<[string, RevocationKnowledge, Date | undefined, Outcome, string | null]>([
  ['known to be good', good, before, 'valid', null],
  ['good without a timestamp', good, undefined, 'valid', null],
  ['nothing known: never valid', unknown, before, 'indeterminate', 'TRY_LATER'],
  ['revoked after a proven time', revoked, before, 'valid', null],
  ['revoked at the proven time', revoked, at, 'invalid', 'REVOKED'],
  ['revoked before the proven time', revoked, after, 'invalid', 'REVOKED'],
  ['revoked, and no time is proven', revoked, undefined, 'invalid', 'REVOKED'],
])('%s', (_, knowledge, provenAt, outcome, subIndication) => {
  const judgement = weighRevocation({ outcome: 'valid', subIndication: null }, knowledge, provenAt);
  expect(judgement).toEqual({ outcome, subIndication });
});

test('nothing makes a signature better that does not hold by itself', () => {
  const failed = { outcome: 'invalid', subIndication: 'HASH_FAILURE' } as const;
  for (const knowledge of [good, revoked, unknown]) {
    expect(weighRevocation(failed, knowledge, before)).toBe(failed);
  }
});

test.each<[Outcome[], Outcome]>([
  [[], 'indeterminate'],
  [['valid'], 'valid'],
  [['valid', 'indeterminate'], 'indeterminate'],
  [['indeterminate', 'invalid', 'valid'], 'invalid'],
])('%j together are %s', (outcomes, worst) => {
  expect(worstOutcome(outcomes)).toBe(worst);
});
