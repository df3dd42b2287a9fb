import { expect, test } from 'vitest';
import type { Outcome } from '../contract/index.ts';
import { worstOutcome } from './worst-outcome.ts';

test.each<[Outcome[], Outcome]>([
  [[], 'indeterminate'],
  [['valid'], 'valid'],
  [['valid', 'indeterminate'], 'indeterminate'],
  [['indeterminate', 'invalid', 'valid'], 'invalid'],
])('%j together are %s', (outcomes, worst) => {
  expect(worstOutcome(outcomes)).toBe(worst);
});
