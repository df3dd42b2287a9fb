import { expect, test } from 'vitest';
import { arrangeWatch, sumCounts } from './arrange-watch.ts';

const lead = (postId: string, unitId: string, overdue: number, dueSoon: number) => ({
  postId,
  name: postId,
  title: '',
  unit: { id: unitId, name: unitId },
  overdue,
  dueSoon,
});

test('people stand in their units, the most overdue first, and the sums are theirs', () => {
  const units = arrangeWatch([lead('a', 'x', 0, 2), lead('b', 'y', 3, 0), lead('c', 'x', 1, 1)]);
  expect(
    units.map(({ overdue, dueSoon, people, unit }) => [
      unit.id,
      overdue,
      dueSoon,
      people.map(({ postId }) => postId),
    ]),
  ).toEqual([
    ['y', 3, 0, ['b']],
    ['x', 1, 3, ['c', 'a']],
  ]);
  expect(sumCounts(units)).toEqual({ overdue: 4, dueSoon: 3 });
});
