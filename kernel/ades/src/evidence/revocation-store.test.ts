import { beforeAll, expect, test } from 'vitest';
import type { World } from '../../tests/world.ts';
import { answerOf, day, listOf, makeWorld } from '../../tests/world.ts';
import { objectIdOf } from '../signature/object-id.ts';
import { openRevocationStore } from './revocation-store.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

function statementsFrom(crls: readonly Uint8Array[], ocspResponses: readonly Uint8Array[] = []) {
  const { ca, signer, anchors } = world;
  const store = openRevocationStore({ certificates: [ca.certificate], crls, ocspResponses });
  const { certificate } = signer;
  return store.statementsAbout({ certificate, issuer: ca.certificate, anchor: anchors[0]! });
}

test('tells what was known when, the newest first', () => {
  const { ca, signer } = world;
  const old = listOf(ca, day('2026-03-01'));
  const answer = answerOf(ca, signer.certificate, day('2026-03-05'));
  const statements = statementsFrom([old, old], [answer]);
  expect(statements).toMatchObject([
    { thisUpdate: day('2026-03-05'), revocation: undefined, parts: [{ kind: 'ocsp' }] },
    { thisUpdate: day('2026-03-01'), revocation: undefined, parts: [{ kind: 'crl' }] },
  ]);
  expect(statements[1]?.parts[0]?.id).toBe(objectIdOf(old));
});

test('lists of others and what is no list say nothing', async () => {
  const foreign = await makeWorld();
  const crls = [listOf(foreign.ca, day('2026-03-01')), new Uint8Array([1, 2, 3])];
  expect(statementsFrom(crls, [new Uint8Array([4])])).toEqual([]);
});

test('a revocation is final, a hold is not', () => {
  const { ca, signer } = world;
  const at = day('2026-03-02');
  const listed = (reason: 'keyCompromise' | 'certificateHold') =>
    listOf(ca, day('2026-03-03'), [[signer.certificate, { at, reason }]]);
  const later = listOf(ca, day('2026-03-05'));
  const reasons = (crl: Uint8Array) =>
    statementsFrom([later, crl]).map(({ revocation }) => revocation?.reason);
  expect(reasons(listed('keyCompromise'))).toEqual(['keyCompromise', 'keyCompromise']);
  expect(reasons(listed('certificateHold'))).toEqual([undefined, 'certificateHold']);
});

test('a list that forgets what has expired says nothing of it', () => {
  const { ca } = world;
  const late = day('2029-03-01');
  expect(statementsFrom([listOf(ca, late)])).toEqual([]);
  const kept = listOf(ca, late, [], 7, { expiredSince: day('2020-01-01') });
  expect(statementsFrom([kept])).toHaveLength(1);
});
