import { expect, test } from 'vitest';
import { nextIndex } from './use-list-cursor.ts';

test.each([
  ['the first row from nowhere', -1, 1, 3, 0],
  ['the first row from nowhere, upwards too', -1, -1, 3, 0],
  ['one down', 0, 1, 3, 1],
  ['one up', 2, -1, 3, 1],
  ['not past the end', 2, 1, 3, 2],
  ['not past the start', 0, -1, 3, 0],
] as const)('%s', (_, index, step, length, next) => {
  expect(nextIndex(index, step, length)).toBe(next);
});
