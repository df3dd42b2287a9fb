import { expect, test } from 'vitest';
import { findTypedDay, writeDay } from './day-text.ts';

test.each([
  ['5/1/2026', '2026-01-05'],
  [' 05/01/2026 ', '2026-01-05'],
  ['05-01-2026', '2026-01-05'],
  ['5.1.2026', '2026-01-05'],
  ['05012026', '2026-01-05'],
  ['2026-01-05', '2026-01-05'],
])('%s is a day', (typed, day) => expect(findTypedDay(typed)).toBe(day));

test.each(['30/02/2014', '1/13/2026', '5/1/26', 'mai', '', '2026-13-01'])('%s is none', (typed) =>
  expect(findTypedDay(typed)).toBeUndefined(),
);

test('writes a day as officials do and leaves what is none', () => {
  expect(writeDay('2026-01-05')).toBe('05/01/2026');
  expect(writeDay('30/02/2014')).toBe('30/02/2014');
});
