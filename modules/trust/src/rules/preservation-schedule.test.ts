import { expect, test } from 'vitest';
import { nextLook } from './preservation-schedule.ts';

const NOW = new Date('2026-11-25T01:00:00Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const WEEK = 7 * 24 * 60;

test.each([
  ['the first attempt in vain is repeated after a minute', undefined, 1, after(1)],
  ['the second after two', undefined, 2, after(2)],
  ['the eighth after two hours', undefined, 8, after(128)],
  ['any later one within a week', undefined, 400, after(WEEK)],
  ['an authority that said when it speaks next is asked then', after(300), 1, after(300)],
  ['however long it was silent before', after(300), 12, after(300)],
  ['one that says next year is asked in a week all the same', after(60 * 24 * 365), 1, after(WEEK)],
  ['one whose time has passed is asked as any other', after(-5), 3, after(4)],
])('%s', (_, expectedAt, attempts, at) => {
  expect(nextLook({ kind: 'waiting', expectedAt }, attempts, NOW)).toEqual(at);
});

test('what is preserved rests until its renewal', () => {
  const renewAt = new Date('2031-02-01T00:00:00Z');
  expect(nextLook({ kind: 'preserved', renewAt }, 0, NOW)).toEqual(renewAt);
});

test('what has no signature is left alone', () => {
  expect(nextLook({ kind: 'nothingToPreserve' }, 1, NOW)).toBeNull();
});
