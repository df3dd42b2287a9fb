import type { TimestampInfo } from '@hien-luong/pki';
import { parseTimestampInfo } from '@hien-luong/pki';
import { beforeAll, expect, test } from 'vitest';
import { contextFor } from '../../tests/context.ts';
import { signedBy } from '../../tests/signed.ts';
import type { World } from '../../tests/world.ts';
import { day, makeWorld, stampOver } from '../../tests/world.ts';
import { DEFAULT_POLICY } from '../index.ts';
import { openBlock } from '../outcome/block-log.ts';
import { checkTimestampDelay } from './check-timestamp-delay.ts';
import { areInOrder } from './check-timestamp-order.ts';

let world: World;
let info: TimestampInfo;
beforeAll(async () => {
  world = await makeWorld();
  info = parseTimestampInfo(await stampOver(world.clock, new Uint8Array(4), day('2026-03-02')));
});

const at = (text: string, accuracyMs?: number): TimestampInfo => ({
  ...info,
  genTime: day(text),
  accuracyMs,
});

test.each([
  ['later', '2026-03-02T00:00:01Z', 0, true],
  ['at the same time', '2026-03-02T00:00:00Z', 0, true],
  ['earlier', '2026-03-01T23:59:59Z', 0, false],
  ['earlier by less than both clocks may be wrong', '2026-03-01T23:59:59Z', 500, true],
  ['earlier by more', '2026-03-01T23:59:58Z', 500, false],
])(
  'a timestamp over the signature %s than that over the content',
  (_, time, accuracy, expected) => {
    const content = at('2026-03-02T00:00:00Z', accuracy);
    expect(areInOrder([content], [at(time, accuracy)])).toBe(expected);
  },
);

test('one alone is in order, and each is compared with each', () => {
  expect(areInOrder([], [info])).toBe(true);
  expect(areInOrder([info], [])).toBe(true);
  expect(areInOrder([at('2026-03-01'), at('2026-03-04')], [at('2026-03-03')])).toBe(false);
});

test.each([
  [null, undefined, true],
  [3600, undefined, false],
  [3600, '2026-03-01T23:00:00Z', false],
  [3600, '2026-03-01T23:00:01Z', true],
])('a delay of %s seconds from %s', async (timestampDelaySeconds, claimed, expected) => {
  const policy = { ...DEFAULT_POLICY, timestampDelaySeconds };
  const context = await contextFor(world, { policy });
  const signature = await signedBy(world.signer, claimed ? { claimedAt: day(claimed) } : {});
  const time = day('2026-03-02');
  const log = openBlock(context.journal, policy, 'VALIDATION_WITH_TIME', 's', time);
  expect(checkTimestampDelay(signature, context, time, log)).toBe(expected);
});
