import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWireDate, findWireTimestamp, formatWireTimestamp } from './wire-date.ts';

test.each([
  ['2021/02/05', '2021-02-05', true],
  ['05/02/2021', '2021-02-05', false],
  ['2021-02-05', '2021-02-05', false],
  ['5-2-2021', '2021-02-05', false],
  ['2021/2/5 10:00:00', '2021-02-05', false],
  ['2021-02-05T10:00:00+07:00', '2021-02-05', false],
])('%s', (text, date, regular) => {
  expect(findWireDate(text)).toEqual({ date, regular });
});

test.each([
  '2014/02/30',
  '30/02/2014',
  '2021/13/01',
  '2021/02',
  '20210205',
  '2021/02/051',
  'hôm nay',
  '',
])('%j is no date', (text) => {
  expect(findWireDate(text)).toBeUndefined();
  expect(findWireTimestamp(text)).toBeUndefined();
});

test.each([
  ['2015/09/20 11:08:36', '2015-09-20T04:08:36.000Z'],
  ['20/09/2015 9:08', '2015-09-20T02:08:00.000Z'],
  ['2015/09/20', '2015-09-19T17:00:00.000Z'],
  ['2015-09-20T11:08:36Z', '2015-09-20T11:08:36.000Z'],
  ['2015-09-20T11:08:36.120+09:00', '2015-09-20T02:08:36.000Z'],
])('%s', (text, instant) => {
  expect(findWireTimestamp(text)?.toISOString()).toBe(instant);
});

test('25:61 is no time of day', () => {
  expect(findWireTimestamp('2015/09/20 25:61:00')).toBeUndefined();
});

test('a written timestamp reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200_000_000, max: 4_000_000_000 }), (seconds) => {
      const instant = new Date(seconds * 1000);
      expect(findWireTimestamp(formatWireTimestamp(instant))).toEqual(instant);
    }),
  );
});
