import { expect, test } from 'vitest';
import { createRateWindow, networkOf } from './rate-window.ts';

const START = new Date('2026-11-22T01:00:00Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

test('an address has its share of each minute, and others have theirs', () => {
  const window = createRateWindow(2);
  const asked = [0, 1, 2].map((second) => window.admit('203.0.113.1', after(second)));
  expect(asked).toEqual([true, true, false]);
  expect(window.admit('203.0.113.2', after(2))).toBe(true);
  expect(window.admit('203.0.113.1', after(59))).toBe(false);
  expect(window.admit('203.0.113.1', after(60))).toBe(true);
});

test('no limit is no limit', () => {
  const window = createRateWindow(0);
  expect(Array.from({ length: 50 }, () => window.admit('a', START))).not.toContain(false);
});

test('only so many addresses are remembered; the one seen first goes', () => {
  const window = createRateWindow(1, 2);
  for (const address of ['a', 'b', 'c']) window.admit(address, START);
  expect(window.admit('c', START)).toBe(false);
  expect(window.admit('a', START)).toBe(true);
});

test('a clock that goes back locks nobody out', () => {
  const window = createRateWindow(1);
  window.admit('a', after(3600));
  expect(window.admit('a', START)).toBe(true);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
