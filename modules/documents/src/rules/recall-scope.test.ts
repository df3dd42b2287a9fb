import { expect, test } from 'vitest';
import { RecipientState } from '../contract/index.ts';
import { canGiveBack } from './recall-scope.ts';

test('what was completed, returned or given back is not asked for', () => {
  expect(RecipientState.options.filter((state) => !canGiveBack(state))).toEqual([
    'returned',
    'completed',
    'recalled',
  ]);
});
