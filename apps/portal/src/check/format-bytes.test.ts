import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [14_230, '14,2 kB'],
  [3_400_000, '3,4 MB'],
])('%i is %s', (size, text) => {
  expect(formatBytes(size)).toBe(text);
});
