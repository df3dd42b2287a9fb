import { expect, test } from 'vitest';
import { serialToDate } from './serial-date.ts';

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, undefined],
  [61, false, '1900-03-01'],
  [44286, false, '2021-03-31'],
  [44286.75, false, '2021-03-31'],
  [2958465, false, '9999-12-31'],
  [2958466, false, undefined],
  [0, false, undefined],
  [-1, false, undefined],
  [Number.NaN, false, undefined],
  [0, true, '1904-01-01'],
  [42824, true, '2021-03-31'],
])('%d of 1904 %s is %s', (serial, is1904, day) => {
  expect(serialToDate(serial, is1904)).toBe(day);
});
