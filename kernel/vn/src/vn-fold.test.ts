import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vnFold } from './vn-fold.ts';

/** Every vowel of Vietnamese under its six tones, by the letter it folds to. */
const LETTERS = {
  a: 'aàảãáạăằẳẵắặâầẩẫấậ',
  e: 'eèẻẽéẹêềểễếệ',
  i: 'iìỉĩíị',
  o: 'oòỏõóọôồổỗốộơờởỡớợ',
  u: 'uùủũúụưừửữứự',
  y: 'yỳỷỹýỵ',
  d: 'dđ',
};

describe('vnFold', () => {
  test.each(Object.entries(LETTERS))('folds to %s: %s', (base, letters) => {
    const expected = base.repeat([...letters].length);
    for (const form of ['NFC', 'NFD'] as const) {
      expect(vnFold(letters.normalize(form))).toBe(expected);
      expect(vnFold(letters.toUpperCase().normalize(form))).toBe(expected);
    }
  });

  test.each([
    ['Đặng Thị Ước', 'dang thi uoc'],
    ['V/v: Hòa – Hoà 15%', 'v/v: hoa – hoa 15%'],
    ['한국', '한국'],
  ])('%s', (text, folded) => {
    expect(vnFold(text)).toBe(folded);
  });

  test('is idempotent and blind to the normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = vnFold(text);
        expect(vnFold(once)).toBe(once);
        expect(vnFold(text.normalize('NFD'))).toBe(once);
      }),
    );
  });
});
