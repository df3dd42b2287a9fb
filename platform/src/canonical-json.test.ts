import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('the order of keys, absent members and the form of Unicode make no difference', () => {
  const one = { b: [1, { y: 'Đề', x: null }], a: undefined, c: new Date(0) };
  const other = { c: '1970-01-01T00:00:00.000Z', b: [1, { x: null, y: 'Đề'.normalize('NFD') }] };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
});

test.each([
  [{ a: 1 }, { a: '1' }],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: null }, {}],
])('%j and %j stay apart', (one, other) => {
  expect(canonicalJson(one)).not.toBe(canonicalJson(other));
});

test('is JSON of the same value, and of itself again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
