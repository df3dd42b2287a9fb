import { beforeAll, expect, test } from 'vitest';
import { signedBy, stamped } from '../../tests/signed.ts';
import type { World } from '../../tests/world.ts';
import { day, makeWorld } from '../../tests/world.ts';
import { openProofs } from '../evidence/proofs-of-existence.ts';
import type { TimestampToValidate, ValidationPolicy } from '../index.ts';
import { DEFAULT_POLICY, objectIdOf } from '../index.ts';
import { contentsOfTokens, extractProofs } from './extract-proofs.ts';

const NOW = day('2040-01-01');
let world: World;
let stamps: readonly TimestampToValidate[];
beforeAll(async () => {
  world = await makeWorld();
  const once = await stamped(
    await signedBy(world.signer),
    'signature',
    world.clock,
    day('2026-03-02'),
  );
  stamps = (await stamped(once, 'document', world.clock, day('2026-03-03'))).timestamps;
});

function extract(hash: string, policy: ValidationPolicy = DEFAULT_POLICY, tokenProvenAt?: string) {
  const proofs = openProofs(NOW);
  const [, timestamp] = stamps;
  const object = objectIdOf(timestamp!.token);
  if (tokenProvenAt) proofs.add({ object, at: day(tokenProvenAt), by: 'later' });
  const genTime = day('2026-03-03');
  const done = extractProofs(
    { timestamp: timestamp!, genTime, hash },
    contentsOfTokens(stamps),
    proofs,
    policy,
  );
  return { done, proofs };
}

test('what is covered existed at the time, and so did what is inside it', () => {
  const { done, proofs } = extract('sha256');
  expect(done).toBe(true);
  const inner = objectIdOf(stamps[0]!.token);
  const clock = world.clock.certificate.fingerprintSha256;
  for (const object of [...stamps[1]!.covers, inner, clock]) {
    expect(proofs.earliest(object)).toMatchObject({ at: day('2026-03-03'), by: 'document2' });
  }
  expect(proofs.earliest('something else')).toMatchObject({ at: NOW, by: 'PRESENT' });
});

test('a hash that has ended proves only what a token from before says', () => {
  const policy = { ...DEFAULT_POLICY, digests: { sha256: '2030-01-01T00:00:00Z' } };
  expect(extract('sha256', policy).done).toBe(false);
  expect(extract('sha256', policy, '2029-12-31').done).toBe(true);
  expect(extract('sha1').done).toBe(false);
});

test('of several proofs the earliest stays', () => {
  const proofs = openProofs(NOW);
  for (const at of ['2030-01-01', '2026-01-01', '2028-01-01']) {
    proofs.add({ object: 'o', at: day(at), by: at });
  }
  expect(proofs.earliest('o').by).toBe('2026-01-01');
  expect(proofs.list()).toHaveLength(1);
});
