import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimestamp, writeTimestamp } from './wire-timestamp.ts';

test('is written in the time of Vietnam with four digits of milliseconds', () => {
  expect(writeTimestamp(new Date('2026-11-24T18:05:09.042Z'))).toBe('25112026T010509+0042');
});

test.each([
  ['25112026T010509+0042', '2026-11-24T18:05:09.042Z'],
  ['25112026T010509+42', '2026-11-24T18:05:09.042Z'],
])('%s is read', (text, iso) => {
  expect(readTimestamp(text)?.toISOString()).toBe(iso);
});

test.each([
  '30022026T010509+0000',
  '2026-11-25T01:05:09Z',
  '25112026T250509+0000',
  '25112026T010509+0700Z',
  '',
])('%j is no time of this protocol', (text) => {
  expect(readTimestamp(text)).toBeUndefined();
});

test('what is written is read as the same moment', () => {
  const years = { min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(years), (at) => {
      expect(readTimestamp(writeTimestamp(at))).toEqual(at);
    }),
  );
});
