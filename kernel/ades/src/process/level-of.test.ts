import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { freshLists } from '../../tests/context.ts';
import { carrying, signedBy, stamped } from '../../tests/signed.ts';
import { day, listOf } from '../../tests/world.ts';
import { openProofs } from '../evidence/proofs-of-existence.ts';
import type { SignatureToValidate, ValidationPolicy } from '../index.ts';
import { DEFAULT_POLICY, validateSignature } from '../index.ts';
import { levelOf } from './level-of.ts';
import { openContext } from './open-context.ts';
import { provableUntil } from './provable-until.ts';
import { proveByTimestamps } from './prove-by-timestamps.ts';
import { validateTimestamp } from './validate-timestamp.ts';

const NOW = day('2026-03-05');
let archive: Archive;
beforeAll(async () => {
  archive = await makeArchive();
});

function judged(signature: SignatureToValidate, policy: ValidationPolicy = LASTING, now = NOW) {
  const { world } = archive;
  const material = freshLists(world, now);
  const context = openContext({ signature, anchors: world.anchors, now, material, policy });
  const stamps = signature.timestamps.map((stamp) => validateTimestamp(stamp, context));
  const timestamps = proveByTimestamps(stamps, openProofs(now), context);
  const validation = validateSignature({
    signature,
    anchors: world.anchors,
    now,
    material,
    policy,
  });
  const outcome = {
    conclusion: { status: 'PASSED' as const },
    path: validation.path,
    anchor: validation.anchor,
    statements: validation.statements,
    weak: [],
    holdsNow: true,
  };
  return {
    level: levelOf(signature, timestamps, outcome, context),
    until: provableUntil(outcome, signature, timestamps, policy),
    timestamps,
  };
}

describe('level and end', () => {
  test.each<[string, () => Promise<SignatureToValidate>, string, string]>([
    ['bare', () => signedBy(archive.world.signer), 'B-B', '2029-01-01'],
    [
      'not of a baseline',
      async () => ({ ...(await signedBy(archive.world.signer)), baseline: false }),
      'NONE',
      '2029-01-01',
    ],
    [
      'with a timestamp',
      async () =>
        stamped(
          await signedBy(archive.world.signer),
          'signature',
          archive.world.clock,
          day('2026-03-02'),
        ),
      'B-T',
      '2029-01-01',
    ],
    [
      'with evidence',
      async () =>
        carrying({ ...archive.fresh, timestamps: archive.fresh.timestamps.slice(0, 1) }, {}),
      'B-LT',
      '2029-01-01',
    ],
    ['archived', async () => archive.fresh, 'B-LTA', '2036-01-01'],
    [
      'archived by a clock that covers the signature only',
      async () => {
        const [first, second] = archive.fresh.timestamps;
        return { ...archive.fresh, timestamps: [first!, { ...second!, covers: first!.covers }] };
      },
      'B-LT',
      '2036-01-01',
    ],
    [
      'with half of the evidence',
      async () => {
        const { root } = archive.world;
        const material = {
          ...archive.fresh.material,
          crls: [listOf(root, day('2026-03-02'), [], 30)],
        };
        return { ...archive.fresh, material };
      },
      'B-T',
      '2036-01-01',
    ],
  ])('%s', async (_, make, level, until) => {
    const found = judged(await make());
    expect(found.level).toBe(level);
    expect(found.until).toEqual(day(until));
  });

  test('the end of an algorithm comes before the end of a certificate', () => {
    expect(judged(archive.fresh, DEFAULT_POLICY).until).toEqual(day('2036-01-01'));
    const signatures = [{ scheme: 'ecdsa', minBits: 256, until: '2033-05-01T00:00:00Z' }];
    expect(judged(archive.fresh, { ...DEFAULT_POLICY, signatures }).until).toEqual(
      day('2033-05-01'),
    );
  });
});

test('timestamps are taken from the outermost inwards, in whatever order they come', () => {
  const { renewedTwice } = archive;
  const turned = { ...renewedTwice, timestamps: renewedTwice.timestamps.toReversed() };
  const { timestamps } = judged(turned, LASTING, day('2046-06-01'));
  expect(timestamps.map(({ final }) => final.status)).toEqual(Array(4).fill('PASSED'));
  expect(timestamps.map(({ conclusion }) => conclusion.status)).toEqual([
    'PASSED',
    'INDETERMINATE',
    'INDETERMINATE',
    'INDETERMINATE',
  ]);
});
