import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePeople, splitPersonName } from './person-name.ts';

test.each([
  ['Nguyễn Thị Ngọc Trâm', 'Nguyễn Thị Ngọc', 'Trâm'],
  ['  Lê   Lợi ', 'Lê', 'Lợi'],
  ['Trâm', '', 'Trâm'],
  ['', '', ''],
  ['Trần Quý'.normalize('NFD'), 'Trần', 'Quý'],
])('splits %j', (full, familyAndMiddle, given) => {
  expect(splitPersonName(full)).toEqual({ familyAndMiddle, given });
});

test('sorts people by given name, then by family name', () => {
  const sorted = ['Đỗ An', 'Lê Văn An', 'Lê Ánh', 'Trần Dũng', 'Bùi Đạt'];
  expect(sorted.toReversed().toSorted(comparePeople)).toEqual(sorted);
});

test('the two parts make up the name again', () => {
  const word = fc.constantFrom('Nguyễn', 'Thị', 'Ưng', 'Ô', 'Đạt');
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
      const { familyAndMiddle, given } = splitPersonName(words.join('  '));
      expect(`${familyAndMiddle} ${given}`).toBe(words.join(' '));
    }),
  );
});
