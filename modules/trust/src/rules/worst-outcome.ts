import type { Outcome } from '../contract/index.ts';

/** The worst of all; a file without signatures proves nothing either way. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('invalid')) return 'invalid';
  return outcomes.length === 0 || outcomes.includes('indeterminate') ? 'indeterminate' : 'valid';
}
