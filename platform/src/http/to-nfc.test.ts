import { expect, test } from 'vitest';
import { toNfc } from './to-nfc.ts';

test('every string of a plain value is composed, keys too, and nothing else changes', () => {
  const day = new Date(0);
  const decomposed = { ['tên'.normalize('NFD')]: ['Đề nghị'.normalize('NFD'), 1, null, { day }] };
  expect(toNfc(decomposed)).toEqual({ tên: ['Đề nghị', 1, null, { day }] });
});
