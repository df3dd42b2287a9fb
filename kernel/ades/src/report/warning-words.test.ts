import { beforeAll, expect, test } from 'vitest';
import { signedBy, stamped } from '../../tests/signed.ts';
import type { World } from '../../tests/world.ts';
import { day, listOf, makeWorld } from '../../tests/world.ts';
import type { SignatureToValidate } from '../index.ts';
import { validateSignature } from '../index.ts';
import { warningWords } from './warning-words.ts';

const NOW = day('2026-03-05');
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

function warnings(signature: SignatureToValidate, statusAt = NOW) {
  const { root, ca, anchors } = world;
  const crls = [listOf(root, statusAt, [], 900), listOf(ca, statusAt)];
  const material = { certificates: [ca.certificate], crls };
  return warningWords(validateSignature({ signature, anchors, now: NOW, material })).map(
    ({ vi }) => vi,
  );
}

test('nothing is said where there is nothing to say', async () => {
  const signature = await stamped(
    await signedBy(world.signer, { claimedAt: day('2026-03-02') }),
    'signature',
    world.clock,
    day('2026-03-02'),
  );
  expect(warnings(signature)).toEqual([]);
});

test.each([
  ['2026-03-02T00:04:00Z', []],
  [
    '2026-03-02T02:00:00Z',
    [/Giờ ký tự khai \(09:00:00 ngày 02\/03\/2026\) muộn hơn dấu thời gian;/],
  ],
  ['2026-03-02T07:00:00Z', [/đúng 7 giờ, do phần mềm ký ghi giờ địa phương/]],
])('a claimed time of %s after a stamp at midnight', async (claimed, expected) => {
  const signature = await stamped(
    await signedBy(world.signer, { claimedAt: day(claimed) }),
    'signature',
    world.clock,
    day('2026-03-02'),
  );
  const said = warnings(signature);
  expect(said).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(said[index]).toMatch(pattern);
});

test('a timestamp over other data, old news of a clock, an old format', async () => {
  const plain = await signedBy(world.signer);
  const wrong = await stamped(plain, 'signature', world.clock, day('2026-03-02'), {
    imprint: 'mismatch',
  });
  expect(warnings(wrong)).toEqual([
    'Dấu thời gian “signature1” gắn với dữ liệu khác nên không được tính.',
  ]);
  const right = await stamped(plain, 'signature', world.clock, day('2026-02-20'));
  expect(warnings(right, day('2026-02-20'))).toEqual([
    expect.stringContaining('máy chủ dấu thời gian chỉ biết đến lúc lập dữ liệu xác minh'),
  ]);
  expect(warnings({ ...plain, binding: 'notRequired' })).toEqual([
    expect.stringContaining('định dạng cũ'),
  ]);
});
