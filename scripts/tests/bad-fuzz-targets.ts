import type { FuzzTarget } from '@hien-luong/contract';

function target(name: string, run: (count: number) => void): FuzzTarget {
  let count = -1;
  return {
    name,
    shape: 'bytes',
    seeds: () => [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(5, 6, 7, 8)],
    run: () => {
      count += 1;
      run(count);
    },
    knownError: () => false,
  };
}

/** Targets as none should be, to see them caught. */
export const fuzzTargets: readonly FuzzTarget[] = [
  target('wrong-error', (count) => {
    if (count === 3) throw new TypeError('not expected');
  }),
  target('hangs', (count) => {
    while (count === 2);
  }),
  target('rests', (count) => {
    if (count === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
  }),
  target('hoards', () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(new Array(100_000).fill(hoard.length));
  }),
];
