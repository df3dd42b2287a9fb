import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './page-cursor.ts';

const ID = '0199a000-0000-7000-8000-000000000000';

test('gives back the keys it was made from', () => {
  expect(decodeCursor(encodeCursor(['Hải Lăng', 7, ID]), 'string', 'number', 'uuid')).toEqual([
    'Hải Lăng',
    7,
    ID,
  ]);
});

test.each([
  ['nonsense', '%%%'],
  ['not a list', encodeCursor({} as never)],
  ['too few keys', encodeCursor([ID])],
  ['a number for an id', encodeCursor([1, 2])],
  ['text for a number', encodeCursor(['1', ID])],
  ['text for an id', encodeCursor([1, "' or true"])],
])('refuses %s', (_, cursor) => {
  expect(() => decodeCursor(cursor, 'number', 'uuid')).toThrow(
    expect.objectContaining({ code: 'CURSOR_INVALID' }),
  );
});
