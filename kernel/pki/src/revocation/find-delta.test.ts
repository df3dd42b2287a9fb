import { beforeAll, describe, expect, test } from 'vitest';
import type { RevocationScene } from '../../tests/revocation-scene.ts';
import { days, makeRevocationScene, revoking } from '../../tests/revocation-scene.ts';
import type { CrlOrder } from '../crl/issue-crl.ts';
import { findDelta } from './find-delta.ts';

let scene: RevocationScene;

beforeAll(async () => {
  scene = await makeRevocationScene();
});

const DELTA: Partial<CrlOrder> = { baseCrlNumber: 12, crlNumber: 13, thisUpdate: days(0.5) };

describe('a delta fits its list', () => {
  test.each<[string, Partial<CrlOrder>, boolean]>([
    ['made on this list', {}, true],
    ['made on an earlier one', { baseCrlNumber: 10 }, true],
    ['made on a later one', { baseCrlNumber: 13, crlNumber: 14 }, false],
    ['older than the list', { baseCrlNumber: 10, crlNumber: 12 }, false],
    ['of another scope', { scope: { onlyContainsUserCerts: true } }, false],
    ['from the future', { thisUpdate: days(3) }, false],
  ])('%s', (_, more, fits) => {
    const delta = scene.list({ ...DELTA, ...more });
    expect(findDelta(scene.list(), [delta], days(1))).toBe(fits ? delta : undefined);
  });

  test('the newest of several', () => {
    const deltas = [13, 15, 14].map((crlNumber) =>
      scene.list({ ...DELTA, crlNumber, thisUpdate: days(crlNumber / 20) }),
    );
    expect(findDelta(scene.list(), deltas, days(1))).toBe(deltas[1]);
  });

  test('of the same key', async () => {
    const { makeHolder } = await import('../../tests/chain.ts');
    const otherKey = await makeHolder('CA', { issuer: scene.root, profile: 'intermediate' });
    expect(findDelta(scene.list(), [scene.list(DELTA, otherKey)], days(1))).toBeUndefined();
  });
});

describe('a delta changes what the list says', () => {
  const asOf = { at: days(0.6) };

  test('revokes', () => {
    const { list, ask, person } = scene;
    const delta = list({ ...DELTA, revoked: revoking(person) });
    expect(ask([list(), delta], asOf).status).toBe('revoked');
    expect(ask([list()], asOf).status).toBe('good');
  });

  test('takes a hold off', () => {
    const { list, ask, person } = scene;
    const held = list({ revoked: revoking(person, { reason: 'certificateHold' }) });
    const freed = list({ ...DELTA, revoked: revoking(person, { reason: 'removeFromCRL' }) });
    expect(ask([held], asOf)).toMatchObject({ status: 'revoked', reason: 'certificateHold' });
    expect(ask([held, freed], asOf)).toMatchObject({
      status: 'good',
      evidence: [{ kind: 'crl' }, { kind: 'deltaCrl' }],
    });
  });

  test('keeps a list current that has run out', () => {
    const { list, ask } = scene;
    const old = list({ nextUpdate: days(0.2) });
    expect(ask([old], asOf).status).toBe('unknown');
    expect(ask([old, list({ ...DELTA })], asOf).status).toBe('good');
  });

  test('not by itself, not after its own time, not by another key', async () => {
    const { list, ask, person } = scene;
    const delta = list({ ...DELTA, revoked: revoking(person) });
    expect(ask([delta], asOf)).toMatchObject({
      status: 'unknown',
      faults: [{ reason: 'CRL_BASE_MISSING' }],
    });
    const over = list({ ...DELTA, revoked: revoking(person), nextUpdate: days(0.55) });
    expect(ask([list(), over], asOf).status).toBe('good');
  });
});
