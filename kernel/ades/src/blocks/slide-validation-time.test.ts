import type { Certificate } from '@hien-luong/pki';
import { beforeAll, describe, expect, test } from 'vitest';
import { LASTING } from '../../tests/archived.ts';
import { contextFor } from '../../tests/context.ts';
import type { Revoked, World } from '../../tests/world.ts';
import { day, listOf, makeWorld } from '../../tests/world.ts';
import { openProofs } from '../evidence/proofs-of-existence.ts';
import type { ValidationPolicy } from '../index.ts';
import { objectIdOf } from '../index.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import { slideValidationTime } from './slide-validation-time.ts';
import { validatePastCertificate } from './validate-past-certificate.ts';
import { validatePastSignature } from './validate-past-signature.ts';

const NOW = '2040-01-01';
/** Lists of root and CA on that day; the root's is good for 30 days, the CA's for 7. */
const ISSUED = day('2026-03-10');
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

type Options = {
  readonly revoked?: readonly (readonly [Certificate, Revoked])[];
  readonly provenAt?: string;
  readonly policy?: ValidationPolicy;
};

/** Chain and lists of 2026, all of it proven to have existed at one time. */
async function evidence({ revoked = [], provenAt = '2026-03-11', policy = LASTING }: Options) {
  const { root, ca, signer } = world;
  const crls = [listOf(root, ISSUED, [], 30), listOf(ca, ISSUED, revoked)];
  const material = { certificates: [ca.certificate], crls };
  const context = await contextFor(world, { now: NOW, material, policy });
  const proofs = openProofs(context.now);
  const objects = [
    ...crls.map(objectIdOf),
    ...[ca, signer].map(({ certificate }) => certificate.fingerprintSha256),
    'signature',
  ];
  for (const object of objects) proofs.add({ object, at: day(provenAt), by: 'stamp' });
  return { context, proofs };
}

async function slide(options: Options = {}) {
  const { context, proofs } = await evidence(options);
  const path = [world.signer, world.ca, world.root].map(({ certificate }) => certificate);
  const question = { path, anchor: world.anchors[0]!, purpose: 'sign', proofs } as const;
  return slideValidationTime(question, context);
}

const endingOn = (until: string): ValidationPolicy => ({
  ...LASTING,
  signatures: LASTING.signatures.map((row) => ({ ...row, until })),
});

describe('the control time', () => {
  test('slides to the issuance of the status of the holder', async () => {
    expect(await slide()).toEqual(ISSUED);
  });

  test('slides to a revocation', async () => {
    const at = day('2026-03-04');
    const revoked = [[world.signer.certificate, { at, reason: 'superseded' }]] as const;
    expect(await slide({ revoked })).toEqual(at);
  });

  test('slides to the end of an algorithm', async () => {
    // For that time the status of the holder is fresh still.
    expect(await slide({ policy: endingOn('2026-03-12T00:00:00Z') })).toEqual(day('2026-03-12'));
    // There was no status of the holder yet.
    expect(await slide({ policy: endingOn('2026-03-09T00:00:00Z') })).toBeUndefined();
  });

  test('is none where the evidence is not proven while it could be believed', async () => {
    // The root's list is believed for thirty days, the evidence is proven after that.
    expect(await slide({ provenAt: '2026-04-10' })).toBeUndefined();
    expect(await slide({ policy: endingOn('2026-03-11T00:00:00Z') })).toBeUndefined();
  });

  test('by the letter slides a CA to its issuance too', async () => {
    const authority = { now: 'nextUpdate', proven: 0 } as const;
    const policy = { ...LASTING, freshness: { ...LASTING.freshness, authority } };
    expect(await slide({ policy, provenAt: '2026-03-10' })).toEqual(ISSUED);
    expect(await slide({ policy })).toBeUndefined();
  });
});

async function pastCertificate(options: Options = {}) {
  const { context, proofs } = await evidence(options);
  const { certificate } = world.signer;
  const question = { subject: 's', certificate, purpose: 'sign', proofs } as const;
  return { ...validatePastCertificate(question, context), context };
}

describe('a certificate in the past', () => {
  test('is valid up to the control time', async () => {
    const { conclusion, controlTime, chain } = await pastCertificate();
    expect(conclusion).toEqual(PASSED);
    expect(controlTime).toEqual(ISSUED);
    expect(chain?.path).toHaveLength(3);
  });

  test('without proofs is NO_POE', async () => {
    const { conclusion } = await pastCertificate({ provenAt: '2039-01-01' });
    expect(conclusion).toEqual(indeterminate('NO_POE'));
  });

  test('of a stranger has no chain', async () => {
    const { context, proofs } = await evidence({});
    const { certificate } = (await makeWorld({}, {}, 'khác')).signer;
    const question = { subject: 's', certificate, purpose: 'sign', proofs } as const;
    expect(validatePastCertificate(question, context).conclusion).toEqual(
      indeterminate('NO_CERTIFICATE_CHAIN_FOUND'),
    );
  });
});

describe('a signature in the past', () => {
  const current = indeterminate('OUT_OF_BOUNDS_NO_POE');

  async function past(signedAt: string, options: Options = {}) {
    const { context, proofs } = await evidence(options);
    proofs.add({ object: 'signature', at: day(signedAt), by: 'stamp' });
    const { certificate } = world.signer;
    const question = { subject: 's', object: 'signature', certificate, proofs, current } as const;
    return validatePastSignature({ ...question, purpose: 'sign', weak: [] }, context);
  }

  test.each([
    ['before its certificate', '2025-12-31', { status: 'FAILED', sub: 'NOT_YET_VALID' }],
    ['before the control time', '2026-03-02', PASSED],
    ['at the control time', '2026-03-10', PASSED],
  ])('proven %s', async (_, at, expected) => {
    expect(await past(at)).toEqual(expected);
  });

  test('proven after the control time stays as it was', async () => {
    const revoked = [
      [world.signer.certificate, { at: day('2026-03-04'), reason: 'keyCompromise' }],
    ] as const;
    expect(await past('2026-03-05', { revoked })).toEqual(current);
    expect(await past('2026-03-03', { revoked })).toEqual(PASSED);
  });

  test('an algorithm that ended before the proof', async () => {
    const { context, proofs } = await evidence({});
    const weakness = { kind: 'signature', object: 'signature', algorithm: { hash: 'x' } } as const;
    const { certificate } = world.signer;
    const judge = (until: string) =>
      validatePastSignature(
        {
          subject: 's',
          object: 'signature',
          certificate,
          proofs,
          current: indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE'),
          purpose: 'sign',
          weak: [{ ...weakness, until: day(until).getTime() }],
        },
        context,
      );
    proofs.add({ object: 'signature', at: day('2026-03-02'), by: 'stamp' });
    expect(judge('2026-03-03')).toEqual(PASSED);
    expect(judge('2026-03-01')).toEqual(indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE'));
  });
});
