import { expect, test } from 'vitest';
import { findAct } from './use-row-keys.ts';

function press(key: string, selectable = true): string[] {
  const done: string[] = [];
  const act = findAct(
    {
      move: (step) => done.push(`move ${step}`),
      open: () => done.push('open'),
      toggle: selectable ? () => done.push('toggle') : undefined,
      showKeys: () => done.push('keys'),
      letters: { n: () => done.push('new') },
    },
    { key },
  );
  act?.();
  return done;
}

test.each([
  ['j', 'move 1'],
  ['ArrowDown', 'move 1'],
  ['k', 'move -1'],
  ['ArrowUp', 'move -1'],
  ['Enter', 'open'],
  [' ', 'toggle'],
  ['?', 'keys'],
  ['n', 'new'],
])('%s', (key, act) => expect(press(key)).toEqual([act]));

test('any other key is left to the browser', () => {
  expect(press('x')).toEqual([]);
  expect(press(' ', false)).toEqual([]);
});
