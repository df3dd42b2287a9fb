import { expect, test } from 'vitest';
import { compareVietnamese } from './compare-vietnamese.ts';

test('follows the Vietnamese dictionary, where đ and the marked vowels are letters', () => {
  const sorted = 'An Ánh Ăn Ân Bình Dinh Dũng Duy Đạt Đinh Em Êm Oanh Ông Ơn Ung Ưng'.split(' ');
  expect(sorted.toReversed().toSorted(compareVietnamese)).toEqual(sorted);
});
