import { expect, test } from 'vitest';
import { findAct } from './use-row-keys.ts';

function press(key: string, selectable = true, shiftKey = false): string[] {
  const done: string[] = [];
  const act = findAct(
    {
      move: (step) => done.push(`move ${step}`),
      open: () => done.push('open'),
      toggle: selectable ? () => done.push('toggle') : undefined,
      extend: selectable ? (step) => done.push(`extend ${step}`) : undefined,
      clear: selectable ? () => done.push('clear') : undefined,
      showKeys: () => done.push('keys'),
      letters: { n: () => done.push('new') },
    },
    { key, shiftKey },
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
  ['Escape', 'clear'],
  ['?', 'keys'],
  ['n', 'new'],
])('%s', (key, act) => expect(press(key)).toEqual([act]));

test.each([
  ['ArrowDown', 'extend 1'],
  ['ArrowUp', 'extend -1'],
])('Shift with %s selects a run where rows can be selected', (key, act) => {
  expect(press(key, true, true)).toEqual([act]);
  expect(press(key, false, true)).toEqual([act.replace('extend', 'move')]);
});

test('any other key is left to the browser', () => {
  expect(press('x')).toEqual([]);
  expect(press(' ', false)).toEqual([]);
  expect(press('Escape', false)).toEqual([]);
});
