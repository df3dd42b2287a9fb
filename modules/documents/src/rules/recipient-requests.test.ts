import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldRecall } from './recipient-requests.ts';

test.each([
  [[], 'none'],
  [['sent', '01', '03'], 'none'],
  [['13'], 'requested'],
  [['13', '15'], 'recalled'],
  [['13', '16'], 'refused'],
  [['13', '16', '15'], 'recalled'],
  [['13', '16', '13'], 'requested'],
  [['13', '16', '13', '15'], 'recalled'],
  [['update', '15'], 'none'],
  [['update', '15', '13'], 'requested'],
  [['update', '13', '15', '15'], 'recalled'],
  [['update', '13', '16'], 'requested'],
  [['13', '15', '16', '06'], 'recalled'],
  [['15', '13'], 'requested'],
] as const)('%s: %s', (codes, outcome) => {
  expect(foldRecall(codes)).toBe(outcome);
});

test('without a request nothing is recalled, and what is recalled stays so', () => {
  const codes = fc.array(fc.constantFrom('sent', '01', '03', '06', '13', '15', '16', 'update'));
  fc.assert(
    fc.property(codes, codes, (some, more) => {
      if (!some.includes('13')) expect(foldRecall(some)).toBe('none');
      if (foldRecall(some) === 'recalled') expect(foldRecall([...some, ...more])).toBe('recalled');
    }),
  );
});
