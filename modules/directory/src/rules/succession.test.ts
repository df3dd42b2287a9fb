import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SuccessionKind } from '../contract/index.ts';
import { checkSuccession, endingUnits, type SuccessionShape } from './succession.ts';

test.each<SuccessionShape>([
  { kind: 'rename', from: ['a'], to: ['a'] },
  { kind: 'reparent', from: ['a'], to: ['a'] },
  { kind: 'merge', from: ['a', 'b'], to: ['c'] },
  { kind: 'merge', from: ['a', 'b'], to: ['a'] },
  { kind: 'merge', from: ['a'], to: ['b'] },
  { kind: 'split', from: ['a'], to: ['b', 'c'] },
  { kind: 'split', from: ['a'], to: ['a', 'b'] },
  { kind: 'dissolve', from: ['a'], to: [] },
])('allows $kind $from → $to', (shape) => {
  expect(() => checkSuccession(shape)).not.toThrow();
});

test.each<[SuccessionShape, string]>([
  [{ kind: 'merge', from: ['a', 'b'], to: [] }, 'SUCCESSION_WITHOUT_SUCCESSOR'],
  [{ kind: 'split', from: ['a'], to: [] }, 'SUCCESSION_WITHOUT_SUCCESSOR'],
  [{ kind: 'rename', from: ['a'], to: [] }, 'SUCCESSION_WITHOUT_SUCCESSOR'],
  [{ kind: 'rename', from: ['a'], to: ['b'] }, 'SUCCESSION_INVALID'],
  [{ kind: 'merge', from: ['a'], to: ['a'] }, 'SUCCESSION_INVALID'],
  [{ kind: 'merge', from: ['a', 'b'], to: ['c', 'd'] }, 'SUCCESSION_INVALID'],
  [{ kind: 'split', from: ['a'], to: ['b'] }, 'SUCCESSION_INVALID'],
  [{ kind: 'dissolve', from: ['a'], to: ['b'] }, 'SUCCESSION_INVALID'],
  [{ kind: 'dissolve', from: [], to: [] }, 'SUCCESSION_INVALID'],
  [{ kind: 'merge', from: ['a', 'a'], to: ['b'] }, 'SUCCESSION_INVALID'],
])('refuses %j', (shape, code) => {
  expect(() => checkSuccession(shape)).toThrow(expect.objectContaining({ code }));
});

test('only a dissolution ends a unit without an heir', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  const shapes = fc.record({
    kind: fc.constantFrom(...SuccessionKind.options),
    from: ids,
    to: ids,
  });
  fc.assert(
    fc.property(shapes, (shape) => {
      try {
        checkSuccession(shape);
      } catch {
        return;
      }
      if (endingUnits(shape).length > 0 && shape.kind !== 'dissolve') {
        expect(shape.to.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('units end that do not go on as successors', () => {
  expect(endingUnits({ kind: 'merge', from: ['a', 'b'], to: ['a'] })).toEqual(['b']);
  expect(endingUnits({ kind: 'split', from: ['a'], to: ['b', 'c'] })).toEqual(['a']);
  expect(endingUnits({ kind: 'rename', from: ['a'], to: ['a'] })).toEqual([]);
});
