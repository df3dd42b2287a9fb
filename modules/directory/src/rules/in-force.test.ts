import { parseCalendarDate } from '@hien-luong/vn';
import { expect, test } from 'vitest';
import { isInForce } from './in-force.ts';

test.each([
  ['2021-03-30', false],
  ['2021-03-31', true],
  ['2021-06-30', true],
  ['2021-07-01', false],
])('both ends of a period belong to it: %s → %s', (day, expected) => {
  const period = { validFrom: '2021-03-31', validTo: '2021-06-30' };
  expect(isInForce(period, parseCalendarDate(day))).toBe(expected);
});

test('without an end it holds until further notice', () => {
  const period = { validFrom: '2021-03-31', validTo: null };
  expect(isInForce(period, parseCalendarDate('2999-12-31'))).toBe(true);
});
