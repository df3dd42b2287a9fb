import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeInput } from './fuzz-input.mjs';
import { createRandom } from './fuzz-random.mjs';
import { runInputs } from './fuzz-run.mjs';
import { listFuzzTargets } from './fuzz-targets.mjs';
import { watchInputs } from './fuzz-watch.mjs';

const ROOT = join(import.meta.dirname, '..');
/** As many as take no more than a moment; `npm run fuzz` tries a million. */
const RUNS = 200;

const listed = await listFuzzTargets(ROOT);

test('every package that reads what comes from outside has targets, each of another name', () => {
  const names = listed.map(({ target }) => target.name);
  expect(names).toEqual(expect.arrayContaining(['der', 'certificate', 'validate-path']));
  expect(new Set(names).size).toBe(names.length);
});

test.each(listed.map(({ target }) => [target.name, target] as const))(
  '%s reads or refuses whatever it gets',
  async (_, target) => {
    const seeds = await target.seeds();
    const tally = await runInputs({ target, seeds, seed: 1, from: 0, to: RUNS });
    expect(tally.failure).toBeUndefined();
    expect(tally.runs).toBe(RUNS);
    // Seeds that nobody reads would lead nowhere. A judge answers to everything.
    expect(tally.accepted).toBeGreaterThan(0);
  },
);

describe('inputs', () => {
  const seeds = [Uint8Array.of(0x30, 3, 2, 1, 5), new TextEncoder().encode('<a b="c">d</a>')];

  test.each(['der', 'text', 'bytes'] as const)(
    'of shape %s come again by their number',
    (shape) => {
      const make = (index: number) => makeInput({ seeds, shape, seed: 7, index });
      const first = Array.from({ length: 200 }, (_, index) => make(index));
      expect(Array.from({ length: 200 }, (_, index) => make(index))).toEqual(first);
      const different = new Set(first.map((input) => Buffer.from(input).toString('hex')));
      expect(different.size).toBeGreaterThan(50);
    },
  );

  test('the seeds are tried first, as they are', () => {
    expect(makeInput({ seeds, shape: 'der', seed: 7, index: 1 })).toBe(seeds[1]);
  });

  test('another seed gives other numbers, all within their limit', () => {
    const [a, b] = [createRandom(1, 5), createRandom(2, 5)];
    expect(a.uint32()).not.toBe(b.uint32());
    for (let count = 0; count < 100; count++) expect(a.below(3)).toBeLessThan(3);
    expect(a.pick([])).toBeUndefined();
  });
});

describe('a target that goes wrong', () => {
  const file = join(import.meta.dirname, 'tests', 'bad-fuzz-targets.ts');
  const bounds = { shape: 'bytes', heapMb: 64, hangMs: 300 } as const;
  const watch = (name: string) =>
    watchInputs({ file, name, corpus: [], seed: 1, from: 0, to: 50, ...bounds });

  test('by an error that it does not know', async () => {
    const { finding } = await watch('wrong-error');
    expect(finding).toMatchObject({ kind: 'error', index: 3 });
    expect(finding?.text).toContain('not expected');
  });

  test('by never coming back', async () => {
    const { finding } = await watch('hangs');
    expect(finding).toMatchObject({ kind: 'hang', index: 2 });
    expect(finding?.input.length).toBeGreaterThan(0);
  });

  test.runIf(process.platform === 'linux')('but not by waiting for its turn', async () => {
    const { tried, finding } = await watch('rests');
    expect([tried, finding]).toEqual([50, undefined]);
  });

  test('by taking all memory', async () => {
    expect((await watch('hoards')).finding).toMatchObject({ kind: 'memory' });
  });
});
