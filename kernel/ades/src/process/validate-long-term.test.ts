import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { day } from '../../tests/world.ts';
import { openProofs } from '../evidence/proofs-of-existence.ts';
import type { SignatureToValidate } from '../index.ts';
import { DEFAULT_POLICY, objectIdOf, validateSignature } from '../index.ts';
import { openContext } from './open-context.ts';
import { isArchive, validateLongTerm } from './validate-long-term.ts';
import { validateTimestamp } from './validate-timestamp.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await makeArchive();
});

/** Offline: nothing but the file and the pinned root. */
function offline(signature: SignatureToValidate, on: string, policy = LASTING) {
  const { anchors } = archive.world;
  return validateSignature({ signature, anchors, now: day(on), policy });
}

const SIGNED_AT = day('2026-03-02T00:00:05Z');

describe('offline, from the file alone', () => {
  test.each([
    ['in the next month', 'fresh', '2026-04-02', 'WITH_TIME'],
    ['while the signer is valid', 'fresh', '2028-06-01', 'WITH_TIME'],
    ['after the signer expired', 'fresh', '2030-06-01', 'WITH_TIME'],
    ['after the first clock expired', 'renewed', '2040-06-01', 'LONG_TERM'],
    ['after the second clock expired, in 2046', 'renewedTwice', '2046-06-01', 'LONG_TERM'],
  ] as const)('%s', (_, state, on, process) => {
    expect(offline(archive[state], on)).toMatchObject({
      indication: 'TOTAL_PASSED',
      process,
      level: 'B-LTA',
      bestSignatureTime: { at: SIGNED_AT, by: 'signature1' },
    });
  });

  test.each([
    ['renewal was missed', 'fresh', '2040-06-01', 'OUT_OF_BOUNDS_NO_POE'],
    ['the second renewal was missed', 'renewed', '2046-06-01', 'OUT_OF_BOUNDS_NO_POE'],
  ] as const)('%s: nothing proves it any more', (_, state, on, subIndication) => {
    const verdict = offline(archive[state], on);
    expect(verdict).toMatchObject({ indication: 'INDETERMINATE', subIndication });
    expect(verdict.bestSignatureTime.by).toBe('PRESENT');
  });
});

test('algorithms that ended count for nothing without a proof from before', () => {
  // ECDSA ends with 2035 by the policy; all clocks here use it.
  expect(offline(archive.renewedTwice, '2046-06-01', DEFAULT_POLICY)).toMatchObject({
    indication: 'INDETERMINATE',
    subIndication: 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  });
});

test('proofs of an archive of the caller do what timestamps would', () => {
  const signature = archive.fresh;
  const now = day('2040-01-01');
  const { anchors } = archive.world;
  const context = openContext({ signature, anchors, now, policy: LASTING });
  const stamps = signature.timestamps.map((stamp) => validateTimestamp(stamp, context));
  const proofs = openProofs(now);
  expect(validateLongTerm({ signature, stamps, proofs }, context).conclusion).toMatchObject({
    status: 'INDETERMINATE',
  });
  const known = openProofs(now);
  const objects = [
    objectIdOf(signature.signatureValue!),
    ...signature.timestamps.flatMap(({ covers, token }) => [...covers, objectIdOf(token)]),
  ];
  for (const object of objects) known.add({ object, at: SIGNED_AT, by: 'archive' });
  expect(validateLongTerm({ signature, stamps, proofs: known }, context)).toMatchObject({
    conclusion: { status: 'PASSED' },
    process: 'LONG_TERM',
    best: { at: SIGNED_AT, by: 'archive' },
  });
  expect(['content', 'signature', 'archive', 'document'].map(isArchive)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

describe('RSA-2048 with SHA-256 after its end', () => {
  /** RSA-2048 ends with 2030, ECDSA goes on. */
  const policy = {
    ...LASTING,
    signatures: [
      { scheme: 'rsa-pkcs1', minBits: 2048, until: '2031-01-01T00:00:00Z' },
      { scheme: 'ecdsa', minBits: 256, until: null },
    ],
  };

  test('is saved by an archive timestamp from before', async () => {
    const { fresh, world, renewed } = await makeArchive({ signer: 'rsa-2048' });
    const judge = (signature: SignatureToValidate, on: string) =>
      validateSignature({ signature, anchors: world.anchors, now: day(on), policy });
    expect(judge(renewed, '2040-06-01')).toMatchObject({
      indication: 'TOTAL_PASSED',
      level: 'B-LTA',
    });
    const untimed = { ...fresh, timestamps: [] };
    expect(judge(untimed, '2028-06-01').indication).toBe('INDETERMINATE');
    const late = { ...renewed, timestamps: renewed.timestamps.slice(2) };
    expect(judge(late, '2040-06-01').indication).toBe('INDETERMINATE');
  });
});
