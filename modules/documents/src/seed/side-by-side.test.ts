import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('results stand in the order of the items, each run once, some of them at a time', async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 20 }, (_, index) => index);
  const results = await sideBySide(items, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await sleep(item % 3);
    running -= 1;
    return item * 2;
  });
  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBe(6);
});

test('what fails fails as a whole', async () => {
  const failing = sideBySide([1, 2], async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await sideBySide([], async () => 1)).toEqual([]);
});
