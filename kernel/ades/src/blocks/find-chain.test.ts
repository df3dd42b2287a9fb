import { beforeAll, expect, test } from 'vitest';
import { contextFor } from '../../tests/context.ts';
import type { World } from '../../tests/world.ts';
import { day, makeWorld } from '../../tests/world.ts';
import { findChain, findPastChain } from './find-chain.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ ca: ['2020-01-01', '2030-01-01'] });
});

async function find(at: string, options: Parameters<typeof contextFor>[1] = {}) {
  const context = await contextFor(world, options);
  const question = { certificate: world.signer.certificate, purpose: 'sign' } as const;
  return findChain(question, context, day(at));
}

test.each([
  ['while all are valid', '2026-06-01', { ok: true, holdsNow: true }],
  ['before the holder is', '2025-06-01', { ok: true, holdsNow: true }],
  ['after the holder was', '2029-06-01', { ok: true, holdsNow: true }],
  ['after the CA was', '2031-01-01', { ok: true, holdsNow: false }],
])('a chain counts %s', async (_, at, expected) => {
  expect(await find(at)).toMatchObject(expected);
});

test('an anchor that is no longer trusted is told from one that never was', async () => {
  const context = await contextFor(world, { anchorUntil: '2026-03-01' });
  expect(
    findChain({ certificate: world.signer.certificate, purpose: 'sign' }, context, context.now),
  ).toMatchObject({ ok: false, sub: 'NO_CERTIFICATE_CHAIN_FOUND_NO_POE' });
  expect(await find('2026-06-01', { material: {} })).toMatchObject({
    ok: false,
    sub: 'NO_CERTIFICATE_CHAIN_FOUND',
  });
});

test('an anchor for clocks alone vouches for no signer', async () => {
  const context = await contextFor(world);
  const anchors = world.anchors.map((anchor) => ({ ...anchor, purposes: ['timestamp'] as const }));
  const question = { certificate: world.signer.certificate, purpose: 'sign' } as const;
  expect(findChain(question, { ...context, anchors }, context.now)).toMatchObject({
    ok: false,
    sub: 'NO_CERTIFICATE_CHAIN_FOUND',
  });
});

test('a CA that was set aside is not used', async () => {
  const context = await contextFor(world);
  const excluded = new Set([world.ca.certificate.fingerprintSha256]);
  const question = { certificate: world.signer.certificate, purpose: 'sign', excluded } as const;
  expect(findChain(question, context, context.now).ok).toBe(false);
  expect(findPastChain(question, context, day('2040-01-01'))).toBeUndefined();
});
