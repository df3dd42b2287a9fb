import { expect, test } from 'vitest';
import { toNfc } from './to-nfc.ts';

test('every string of a plain value is composed, keys too, and nothing else changes', () => {
  const day = new Date(0);
  const decomposed = { ['tên'.normalize('NFD')]: ['Đề nghị'.normalize('NFD'), 1, null, { day }] };
  expect(toNfc(decomposed)).toEqual({ tên: ['Đề nghị', 1, null, { day }] });
});

test.each<[string, unknown]>([
  ['NUL', ['a', { b: 'x\0' }]],
  ['half a character', { b: '\ud800' }],
  ['NUL in a key', { 'a\0': 1 }],
  ['nesting without end', JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
])('%s is refused', (_, value) => {
  expect(() => toNfc(value)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
