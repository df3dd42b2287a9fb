import { expect, test } from 'vitest';
import { parsePdfDate, pdfDate } from './pdf-date.ts';

test('is written on the Vietnamese clock', () => {
  const date = new Date('2026-03-04T20:10:10Z');
  const text = Buffer.from(pdfDate(date).bytes).toString();
  expect(text).toBe("D:20260305031010+07'00'");
  expect(parsePdfDate(text)).toEqual(date);
});

test.each([
  ['D:2026', '2026-01-01T00:00:00Z'],
  ['D:20260305101010Z', '2026-03-05T10:10:10Z'],
  ["D:20260305101010-05'30'", '2026-03-05T15:40:10Z'],
  ["D:20260305101010+07'00", '2026-03-05T03:10:10Z'],
  ['D:20260305101010', '2026-03-05T10:10:10Z'],
])('%s', (text, iso) => {
  expect(parsePdfDate(text)).toEqual(new Date(iso));
});

test.each(['', '2026', 'D:20', 'D:20260230', 'D:20261305', 'D:20260305250000'])(
  '%j is none',
  (text) => {
    expect(parsePdfDate(text)).toBeUndefined();
  },
);
