import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { day } from '../../tests/world.ts';
import type { SignatureToValidate } from '../index.ts';
import { DEFAULT_POLICY, validateSignature } from '../index.ts';

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
