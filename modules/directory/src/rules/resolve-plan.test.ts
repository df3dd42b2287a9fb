import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DISTRICTS } from '../seed/administrative-units.ts';
import { PLAN_OF_2025 } from '../seed/plan-of-2025.ts';
import { type EndingUnit, placeChildren, resolvePlan } from './resolve-plan.ts';

const ENDING: EndingUnit[] = DISTRICTS.flatMap(({ communes, name, statisticalCode }) => [
  { id: statisticalCode, name, statisticalCode },
  ...communes.map((one) => ({
    id: one.statisticalCode,
    name: `Ủy ban nhân dân ${one.level} ${one.name}`,
    statisticalCode: one.statisticalCode,
  })),
]);

test('the law makes 78 units: 69 xã, 8 phường and one đặc khu; no unit goes to two', () => {
  const { successors } = PLAN_OF_2025;
  expect(successors).toHaveLength(78);
  const count = (level: string) =>
    successors.filter(({ facts }) => facts.name.startsWith(`Ủy ban nhân dân ${level} `)).length;
  expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([69, 8, 1]);
  expect(successors.filter(({ from }) => from.length > 0)).toHaveLength(37);
  const from = successors.flatMap((one) => one.from);
  expect(new Set(from).size).toBe(from.length);
  expect(new Set(successors.map(({ key }) => key)).size).toBe(78);
  const elsewhere = successors.flatMap(({ fromElsewhere }) => fromElsewhere);
  expect(elsewhere).toHaveLength(145);
});

test.each([
  ['19333', 'Ủy ban nhân dân phường Đông Hà'],
  ['471', 'Ủy ban nhân dân đặc khu Cồn Cỏ'],
  ['19654', 'Ủy ban nhân dân xã Triệu Cơ'],
])('%s becomes %s by law', (code, name) => {
  const resolved = resolvePlan(PLAN_OF_2025, ENDING, []).successorOf.get(code);
  const successor = PLAN_OF_2025.successors.find(({ key }) => key === resolved?.key);
  expect([resolved?.basis, successor?.facts.name]).toEqual(['law', name]);
});

test('the communes of 2021 that had merged before are named until a successor is chosen', () => {
  const { successorOf, without } = resolvePlan(PLAN_OF_2025, ENDING, []);
  expect(without.map(({ id }) => id)).toEqual([
    '19525',
    '19531',
    '19549',
    '19630',
    '19651',
    '19696',
  ]);
  expect(successorOf.get('461')).toEqual({ key: '19333', basis: 'proposal' });
  const choices = without.map(({ id }) => ({ unitId: id, successorKey: '19495' }));
  expect(resolvePlan(PLAN_OF_2025, ENDING, choices).without).toEqual([]);
  const nonsense = [{ unitId: '19525', successorKey: 'nowhere' }];
  expect(resolvePlan(PLAN_OF_2025, ENDING, nonsense).without).toHaveLength(6);
});

test('whatever is chosen, every open item has exactly one owner afterwards, or is named', () => {
  const keys = PLAN_OF_2025.successors.map(({ key }) => key);
  const ids = [...ENDING.map(({ id }) => id), 'stays'];
  const choice = fc.record({
    unitId: fc.constantFrom(...ids),
    successorKey: fc.constantFrom(...keys, 'nowhere', '__proto__'),
  });
  const items = fc.array(fc.constantFrom(...ids));
  fc.assert(
    fc.property(fc.array(choice), items, (choices, owners) => {
      const { successorOf, without } = resolvePlan(PLAN_OF_2025, ENDING, choices);
      const ending = new Set(ENDING.map(({ id }) => id));
      const named = new Set(without.map(({ id }) => id));
      for (const owner of owners) {
        const after = [
          ...(ending.has(owner) ? [] : [owner]),
          ...keys.filter((key) => successorOf.get(owner)?.key === key),
        ];
        expect(after.length).toBe(named.has(owner) ? 0 : 1);
      }
      expect(named.size + successorOf.size).toBe(ENDING.length);
      for (const { unitId } of choices) {
        if (successorOf.get(unitId)?.basis !== 'law') continue;
        expect(PLAN_OF_2025.successors.some(({ from }) => from.includes(unitId))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('a school goes with the commune whose name it bears, anything else with its superior', () => {
  const { successorOf } = resolvePlan(PLAN_OF_2025, ENDING, []);
  const communes = [
    { id: '19684', name: 'Ủy ban nhân dân xã Hải An', parentId: '470' },
    { id: '19342', name: 'Ủy ban nhân dân phường 2', parentId: '461' },
  ];
  const children = [
    { id: 'school', name: 'Trường Mầm non Hải An', parentId: '470' },
    { id: 'ward', name: 'Trường THCS phường 2, thành phố Đông Hà', parentId: '461' },
    { id: 'centre', name: 'Trung tâm Văn hóa huyện Hải Lăng', parentId: '470' },
  ];
  expect(Object.fromEntries(placeChildren(children, communes, successorOf))).toEqual({
    school: '19741',
    ward: '19351',
    centre: '19681',
  });
});
