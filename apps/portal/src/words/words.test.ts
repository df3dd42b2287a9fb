import { expect, test } from 'vitest';
import { englishFindings } from './english-findings.ts';
import { vietnameseFindings } from './vietnamese-findings.ts';

const LISTS = ['reasons', 'problems', 'refusals', 'checks', 'changes'] as const;

test.each(LISTS)('%s are said in both languages', (list) => {
  expect(Object.keys(englishFindings[list])).toEqual(Object.keys(vietnameseFindings[list]));
});
