import { expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';

test.each([
  [1234.5, undefined, '1.234,5'],
  [1234567.891, undefined, '1.234.567,89'],
  [0, undefined, '0'],
  [-1000, undefined, '-1.000'],
  [12.345, 0, '12'],
  [12n, undefined, '12'],
])('%s with %s digits is %s', (value, digits, text) => {
  expect(formatNumber(value, digits)).toBe(text);
});
