import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SignatureToValidate, ValidationMaterial } from '../src/index.ts';
import { validateSignature } from '../src/index.ts';
import type { Archive } from './archived.ts';
import { LASTING, makeArchive } from './archived.ts';
import { answerOf, day, listOf } from './world.ts';

/**
 * Evidence here is honest: what authorities that are not compromised said at some time about one
 * history, in which nobody was revoked. It comes and goes piece by piece.
 */
let archive: Archive;
let pieces: { crls: Uint8Array[]; ocspResponses: Uint8Array[] };
beforeAll(async () => {
  archive = await makeArchive();
  const { root, ca, signer, clock } = archive.world;
  const days = ['2026-03-02T02:00:00Z', '2026-03-20', '2027-01-01', '2028-12-31'].map(day);
  pieces = {
    crls: days.flatMap((at) => [listOf(root, at, [], 400), listOf(ca, at)]),
    ocspResponses: days.flatMap((at) => [
      answerOf(ca, signer.certificate, at),
      answerOf(ca, clock.certificate, at),
    ]),
  };
});

const TIMES = [
  '2026-03-02T03:00:00Z',
  '2026-03-21',
  '2028-01-01',
  '2028-12-31T12:00:00Z',
  '2030-01-01',
  '2037-01-01',
  '2040-01-01',
  '2046-01-01',
];

function judge(signature: SignatureToValidate, on: string, material: Partial<ValidationMaterial>) {
  const { anchors, ca } = archive.world;
  const certificates = [ca.certificate];
  return validateSignature({
    signature,
    anchors,
    now: day(on),
    material: { ...material, certificates },
    policy: LASTING,
  }).indication;
}

const states = fc.constantFrom('fresh', 'renewed', 'renewedTwice');
const times = fc.constantFrom(...TIMES);
const mask = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

function chosen(bits: readonly boolean[]): Partial<ValidationMaterial> {
  return {
    crls: pieces.crls.filter((_, index) => bits[index]),
    ocspResponses: pieces.ocspResponses.filter((_, index) => bits[index]),
  };
}

/** The file without some of its timestamps and some of the lists that it carries. */
function thinned(state: 'fresh' | 'renewed' | 'renewedTwice', bits: readonly boolean[]) {
  const whole = archive[state];
  return {
    ...whole,
    timestamps: whole.timestamps.filter((_, index) => bits[index]),
    material: {
      ...whole.material,
      crls: whole.material.crls.filter((_, index) => bits[7 - index]),
    },
  };
}

const RUNS = { numRuns: 25 };

describe('evidence', () => {
  test('more of it never turns PASSED into anything else', () => {
    fc.assert(
      fc.property(states, times, mask, mask, (state, on, some, more) => {
        const both = some.map((bit, index) => bit || (more[index] ?? false));
        if (judge(archive[state], on, chosen(some)) !== 'TOTAL_PASSED') return;
        expect(judge(archive[state], on, chosen(both))).toBe('TOTAL_PASSED');
      }),
      RUNS,
    );
  });

  test('less of it never turns anything into PASSED, nor into FAILED', () => {
    fc.assert(
      fc.property(states, times, mask, mask, mask, (state, on, kept, some, less) => {
        const whole = judge(archive[state], on, chosen(some));
        const fewer = some.map((bit, index) => bit && (less[index] ?? false));
        const part = judge(thinned(state, kept), on, chosen(fewer));
        expect(part).not.toBe('TOTAL_FAILED');
        if (whole !== 'TOTAL_PASSED') expect(part).toBe(whole);
      }),
      RUNS,
    );
  });

  test('in another order it is the same evidence', () => {
    fc.assert(
      fc.property(states, times, mask, (state, on, some) => {
        const material = chosen(some);
        const turned = {
          crls: material.crls?.toReversed() ?? [],
          ocspResponses: material.ocspResponses?.toReversed() ?? [],
        };
        expect(judge(archive[state], on, turned)).toBe(judge(archive[state], on, material));
      }),
      RUNS,
    );
  });

  test('bytes that are no evidence change nothing', () => {
    fc.assert(
      fc.property(states, times, fc.uint8Array({ maxLength: 60 }), (state, on, junk) => {
        const before = judge(archive[state], on, {});
        expect(judge(archive[state], on, { crls: [junk], ocspResponses: [junk] })).toBe(before);
      }),
      RUNS,
    );
  });
});

test('what is proven stays proven until the end that was told, and no longer', () => {
  const { anchors } = archive.world;
  const { provableUntil } = validateSignature({
    signature: archive.renewed,
    anchors,
    now: day('2040-01-01'),
    policy: LASTING,
  });
  const near = (ms: number) => new Date((provableUntil?.getTime() ?? 0) + ms).toISOString();
  expect(judge(archive.renewed, near(-1000), {})).toBe('TOTAL_PASSED');
  expect(judge(archive.renewed, near(1000), {})).toBe('INDETERMINATE');
});
