import { expect, test } from 'vitest';
import { setOnly } from './set-only.ts';

test('a view keeps what is set, and not itself', () => {
  const filters = { state: 'arrived', mine: undefined, asked: true, view: 'x' };
  expect(setOnly(filters)).toEqual({ state: 'arrived', asked: true });
});
