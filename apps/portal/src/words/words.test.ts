import { expect, test } from 'vitest';
import { englishRefusals } from './english-refusals.ts';
import { vietnameseRefusals } from './vietnamese-refusals.ts';

test('refusals are said in both languages', () => {
  expect(Object.keys(englishRefusals)).toEqual(Object.keys(vietnameseRefusals));
});
