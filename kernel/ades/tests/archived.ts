import type { SignatureToValidate, ValidationPolicy } from '../src/index.ts';
import { DEFAULT_POLICY } from '../src/index.ts';
import { carrying, signedBy, stamped } from './signed.ts';
import type { Holder, World } from './world.ts';
import { day, listOf, makeClock, makeWorld } from './world.ts';

/** Lifetimes under which ECDSA and RSA go on: for tests about everything but algorithms. */
export const LASTING: ValidationPolicy = {
  ...DEFAULT_POLICY,
  version: 'lasting',
  signatures: DEFAULT_POLICY.signatures.map((row) => ({ ...row, until: null })),
};

export type Archive = {
  readonly world: World;
  /** Clocks of 2034 and of 2043. */
  readonly clocks: readonly [Holder, Holder];
  /** B-LTA as of the day of signing. */
  readonly fresh: SignatureToValidate;
  /** Renewed in 2035. */
  readonly renewed: SignatureToValidate;
  /** Renewed in 2044 again. */
  readonly renewedTwice: SignatureToValidate;
};

/** Signed on 2 March 2026 by a certificate that ends in 2029, and kept alive since. */
export async function makeArchive(keys: Parameters<typeof makeWorld>[1] = {}): Promise<Archive> {
  const world = await makeWorld({}, keys);
  const { ca, signer, clock } = world;
  const second = await makeClock(ca, ['2034-01-01', '2045-01-01']);
  const third = await makeClock(ca, ['2043-01-01', '2054-01-01']);
  const signature = await stamped(
    await signedBy(signer, { claimedAt: day('2026-03-02') }),
    'signature',
    clock,
    day('2026-03-02T00:00:05Z'),
  );
  const fresh = await archived(signature, world, clock, '2026-03-02T00:01:00Z');
  const renewed = await archived(fresh, world, second, '2035-01-01T00:00:00Z');
  const renewedTwice = await archived(renewed, world, third, '2044-01-01T00:00:00Z');
  return { world, clocks: [second, third], fresh, renewed, renewedTwice };
}

/** Status of everybody as of that time, and a minute later a timestamp over all. */
async function archived(
  signature: SignatureToValidate,
  { root, ca }: World,
  clock: Holder,
  at: string,
): Promise<SignatureToValidate> {
  const time = day(at);
  const whole = carrying(signature, {
    certificates: [ca.certificate],
    crls: [listOf(root, time, [], 30), listOf(ca, time)],
  });
  return stamped(whole, 'document', clock, new Date(time.getTime() + 60_000));
}
