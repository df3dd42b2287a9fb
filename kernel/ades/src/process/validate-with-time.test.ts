import { beforeAll, describe, expect, test } from 'vitest';
import { carrying, signedBy, stamped } from '../../tests/signed.ts';
import type { World } from '../../tests/world.ts';
import { answerOf, day, listOf, makeWorld } from '../../tests/world.ts';
import type { SignatureToValidate, ValidationMaterial } from '../index.ts';
import { validateSignature } from '../index.ts';
import { PASSED } from '../outcome/conclusion.ts';
import { openContext } from './open-context.ts';
import { validateTimestamp } from './validate-timestamp.ts';
import { validateWithTime } from './validate-with-time.ts';

const SIGNED = day('2026-03-02');
const NOW = day('2026-03-05');
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Fresh lists of root and CA. */
function fresh(at: Date = NOW): Partial<ValidationMaterial> {
  const { root, ca } = world;
  return { certificates: [ca.certificate], crls: [listOf(root, at), listOf(ca, at)] };
}

function validate(
  signature: SignatureToValidate,
  now = NOW,
  material: Partial<ValidationMaterial> = fresh(now),
) {
  return validateSignature({ signature, anchors: world.anchors, now, material });
}

async function timestamped(at = SIGNED) {
  return stamped(await signedBy(world.signer), 'signature', world.clock, at);
}

describe('with fresh status information', () => {
  test('a basic signature passes, at the present', async () => {
    const verdict = validate(await signedBy(world.signer));
    expect(verdict).toMatchObject({
      indication: 'TOTAL_PASSED',
      subIndication: undefined,
      level: 'B-B',
      process: 'BASIC',
      bestSignatureTime: { at: NOW, by: 'PRESENT' },
    });
  });

  test('a timestamp tells when it existed', async () => {
    expect(validate(await timestamped())).toMatchObject({
      indication: 'TOTAL_PASSED',
      level: 'B-T',
      process: 'WITH_TIME',
      bestSignatureTime: { at: SIGNED, by: 'signature1' },
    });
  });
});

describe('revocation', () => {
  const revokedOn = (text: string, reason = 'keyCompromise' as const) => {
    const entry = { at: day(text), reason };
    const { root, ca, signer } = world;
    const crls = [listOf(root, NOW), listOf(ca, NOW, [[signer.certificate, entry]])];
    return { certificates: [ca.certificate], crls };
  };

  test.each([
    ['after the proven time', '2026-03-03', true, 'TOTAL_PASSED', undefined],
    ['before the proven time', '2026-03-01', true, 'INDETERMINATE', 'REVOKED_NO_POE'],
    ['and no time is proven', '2026-03-03', false, 'INDETERMINATE', 'REVOKED_NO_POE'],
  ])('%s', async (_, on, hasTime, indication, subIndication) => {
    const signature = hasTime ? await timestamped() : await signedBy(world.signer);
    expect(validate(signature, NOW, revokedOn(on))).toMatchObject({ indication, subIndication });
  });

  test('offline, without status information, nothing passes', async () => {
    const { ca } = world;
    const verdict = validate(await timestamped(), NOW, { certificates: [ca.certificate] });
    expect(verdict).toMatchObject({ indication: 'INDETERMINATE', subIndication: 'TRY_LATER' });
    expect(verdict.gap).toMatchObject({ cause: 'missing', certificate: ca.certificate });
  });

  test('old information is enough where it was given after the proven time', async () => {
    const { root, ca, signer, clock } = world;
    const known = (at: Date) => ({
      certificates: [ca.certificate],
      crls: [listOf(root, at, [], 30)],
      ocspResponses: [
        answerOf(ca, signer.certificate, at),
        answerOf(ca, clock.certificate, day('2026-03-02T01:00:00Z')),
      ],
    });
    const later = day('2026-06-01');
    const after = carrying(await timestamped(), known(day('2026-03-02T01:00:00Z')));
    expect(validate(after, later, {}).indication).toBe('TOTAL_PASSED');
    const before = carrying(await timestamped(), known(day('2026-03-01T23:00:00Z')));
    expect(validate(before, later, {}).subIndication).toBe('TRY_LATER');
  });
});

test('what the caller knows counts like a timestamp, and the earlier of both', async () => {
  const signature = await timestamped();
  const material = fresh();
  const context = openContext({ signature, anchors: world.anchors, now: NOW, material });
  const stamps = signature.timestamps.map((stamp) => validateTimestamp(stamp, context));
  const bestBy = (knownAt?: Date) => {
    const { best, conclusion } = validateWithTime(signature, stamps, context, knownAt);
    expect(conclusion).toEqual(PASSED);
    return best;
  };
  expect(bestBy()).toEqual({ at: SIGNED, by: 'signature1' });
  expect(bestBy(day('2026-03-01'))).toEqual({ at: day('2026-03-01'), by: 'CALLER' });
  expect(bestBy(day('2026-03-04'))).toEqual({ at: SIGNED, by: 'signature1' });
});
