import { expect, test } from 'vitest';
import { nextSymbol } from './next-symbol.ts';

test.each([
  [[], 'VP', '01.VP'],
  [['01.VP', '02.VP', '09.TCCB'], 'VP', '03.VP'],
  [['99.VP'], 'VP', '100.VP'],
  [['x.VP', '2.VP.1', 'VP'], 'VP', '01.VP'],
  [[], '', '01.HS'],
  [[], 'P. Bưu chính/Viễn thông', '01.PBưuchínhViễ'],
])('after %j the next of %s is %s', (taken, unit, symbol) => {
  expect(nextSymbol(taken, unit)).toBe(symbol);
});
