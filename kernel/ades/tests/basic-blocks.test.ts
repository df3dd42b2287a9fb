import { beforeAll, describe, expect, test } from 'vitest';
import { acceptSignature } from '../src/blocks/accept-signature.ts';
import { checkFormat } from '../src/blocks/check-format.ts';
import { identifyCertificate } from '../src/blocks/identify-certificate.ts';
import { initialiseContext } from '../src/blocks/initialise-context.ts';
import { verifyCryptography } from '../src/blocks/verify-cryptography.ts';
import type { SignatureToValidate } from '../src/index.ts';
import { DEFAULT_POLICY } from '../src/index.ts';
import { failed, indeterminate, indicationOf, PASSED } from '../src/outcome/conclusion.ts';
import type { ValidationContext } from '../src/process/validation-context.ts';
import { contextFor } from './context.ts';
import { signedBy } from './signed.ts';
import type { World } from './world.ts';
import { day, makeWorld } from './world.ts';

let world: World;
let sound: SignatureToValidate;
let context: ValidationContext;
beforeAll(async () => {
  world = await makeWorld();
  sound = await signedBy(world.signer);
  context = await contextFor(world);
});

type Change = Partial<SignatureToValidate>;
const broken = (
  cause: 'SIGNED_DATA_NOT_FOUND' | 'HASH_MISMATCH' | 'SIGNATURE_INVALID' | 'ALGORITHM_UNSUPPORTED',
): Change => ({ cryptography: { ok: false, cause, reason: cause } });
const named = (state: 'available' | 'unavailable' | 'unprocessable'): Change => ({
  signaturePolicy: { id: '1.2.3', state },
});

describe('each block alone', () => {
  test.each([
    ['format checking', checkFormat, {}, PASSED],
    [
      'format checking',
      checkFormat,
      { formatCheck: { ok: false, reason: 'X' } },
      failed('FORMAT_FAILURE'),
    ],
    ['identification', identifyCertificate, {}, PASSED],
    [
      'identification',
      identifyCertificate,
      { signingCertificate: undefined },
      indeterminate('NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    [
      'identification',
      identifyCertificate,
      { binding: 'mismatch' },
      indeterminate('NO_SIGNING_CERTIFICATE_FOUND'),
    ],
    ['context', initialiseContext, {}, PASSED],
    ['context', initialiseContext, named('available'), PASSED],
    [
      'context',
      initialiseContext,
      named('unavailable'),
      indeterminate('SIGNATURE_POLICY_NOT_AVAILABLE'),
    ],
    [
      'context',
      initialiseContext,
      named('unprocessable'),
      indeterminate('POLICY_PROCESSING_ERROR'),
    ],
    ['cryptography', verifyCryptography, {}, PASSED],
    [
      'cryptography',
      verifyCryptography,
      broken('SIGNED_DATA_NOT_FOUND'),
      indeterminate('SIGNED_DATA_NOT_FOUND'),
    ],
    ['cryptography', verifyCryptography, broken('HASH_MISMATCH'), failed('HASH_FAILURE')],
    ['cryptography', verifyCryptography, broken('SIGNATURE_INVALID'), failed('SIG_CRYPTO_FAILURE')],
    [
      'cryptography',
      verifyCryptography,
      broken('ALGORITHM_UNSUPPORTED'),
      indeterminate('CRYPTO_CONSTRAINTS_FAILURE'),
    ],
  ] as const)('%s, case %#', (_, block, change, expected) => {
    expect(block({ ...sound, ...(change as Change) }, context)).toEqual(expected);
    expect(context.journal.blocks.at(-1)).toMatchObject({
      subject: sound.id,
      conclusion: expected,
    });
  });
});

describe('acceptance', () => {
  const ends = '2026-03-04T00:00:00Z';
  const policy = {
    ...DEFAULT_POLICY,
    signatures: [{ scheme: 'ecdsa', minBits: 256, until: ends }],
  };

  test.each<[string, Change, string, unknown]>([
    ['before the algorithm ends', {}, '2026-03-03T23:59:59Z', PASSED],
    ['when it has ended', {}, ends, indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE')],
    [
      'of what was never reliable',
      { algorithms: [{ hash: 'sha1' }] },
      '2026-03-03',
      indeterminate('CRYPTO_CONSTRAINTS_FAILURE'),
    ],
    [
      'of what nobody could read',
      { algorithms: [] },
      '2026-03-03',
      indeterminate('CRYPTO_CONSTRAINTS_FAILURE'),
    ],
    [
      'without the reference that the format demands',
      { binding: 'absent' },
      '2026-03-03',
      indeterminate('SIG_CONSTRAINTS_FAILURE'),
    ],
    ['of an older format', { binding: 'notRequired' }, '2026-03-03', PASSED],
  ])('%s', (_, change, at, expected) => {
    const { conclusion } = acceptSignature(
      { ...sound, ...change },
      { ...context, policy },
      day(at),
    );
    expect(conclusion).toEqual(expected);
  });

  test('a policy may insist on the reference in older formats', () => {
    const levels = { ...policy.levels, SIGNING_CERTIFICATE_BOUND: 'FAIL' as const };
    const strict = { ...context, policy: { ...policy, levels } };
    const signature: SignatureToValidate = { ...sound, binding: 'notRequired' };
    expect(acceptSignature(signature, strict, day('2026-03-03')).conclusion).toEqual(
      indeterminate('SIG_CONSTRAINTS_FAILURE'),
    );
  });
});

test('the indication of a process is that of its conclusion', () => {
  expect([PASSED, failed('REVOKED'), indeterminate('NO_POE')].map(indicationOf)).toEqual([
    'TOTAL_PASSED',
    'TOTAL_FAILED',
    'INDETERMINATE',
  ]);
});
