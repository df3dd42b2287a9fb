import type { Certificate } from '@hien-luong/pki';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextFor } from '../../tests/context.ts';
import type { Revoked, World } from '../../tests/world.ts';
import { day, listOf, makeWorld } from '../../tests/world.ts';
import { DEFAULT_POLICY } from '../index.ts';
import { openBlock } from '../outcome/block-log.ts';
import { indeterminate, PASSED } from '../outcome/conclusion.ts';
import { checkStatuses } from './check-statuses.ts';
import { checkStatusesAt } from './check-statuses-at.ts';
import { describeWeakness, findWeakMaterial } from './find-weak-material.ts';
import { validateCertificate } from './validate-certificate.ts';

const NOW = day('2026-03-05');
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const path = () => [world.signer, world.ca, world.root].map(({ certificate }) => certificate);
type Entries = readonly (readonly [Certificate, Revoked])[];
const lists = (byCa: Entries = [], byRoot: Entries = [], at = NOW) => ({
  certificates: [world.ca.certificate],
  crls: [listOf(world.root, at, byRoot, 30), listOf(world.ca, at, byCa)],
});
const on = (text: string, reason: Revoked['reason'] = 'superseded') => ({ at: day(text), reason });

async function status(material: ReturnType<typeof lists>, outOfBounds = false) {
  const context = await contextFor(world, { material });
  const log = openBlock(context.journal, context.policy, 'CERTIFICATE_VALIDATION', 's', NOW);
  const anchor = world.anchors[0]!;
  const question = { path: path(), anchor, purpose: 'sign', at: NOW, outOfBounds } as const;
  return checkStatuses(question, context, log);
}

describe('revocation along a path', () => {
  test('a revoked CA weighs before what it says of its holders', async () => {
    const { ca, signer } = world;
    const both = lists(
      [[signer.certificate, on('2026-03-01')]],
      [[ca.certificate, on('2026-03-02')]],
    );
    expect(await status(both)).toMatchObject({
      sub: 'REVOKED_CA_NO_POE',
      revoked: { certificate: ca.certificate, at: day('2026-03-02') },
    });
  });

  test('of two lists the newer counts', async () => {
    const { signer } = world;
    const older = lists([], [], day('2026-03-04')).crls;
    const newer = lists([[signer.certificate, on('2026-03-04')]]).crls;
    const certificates = [world.ca.certificate];
    expect((await status({ certificates, crls: [...newer, ...older] })).sub).toBe('REVOKED_NO_POE');
  });

  test('what is issued after the time in question is not known yet', async () => {
    const { signer } = world;
    const tomorrow = lists([[signer.certificate, on('2026-03-04')]], [], day('2026-03-06')).crls;
    const crls = [...tomorrow, ...lists().crls];
    expect((await status({ certificates: [world.ca.certificate], crls })).sub).toBeUndefined();
  });

  test('for a certificate that has ended nobody waits', async () => {
    const old = lists([], [], day('2026-02-01'));
    expect(await status(old)).toMatchObject({ sub: 'TRY_LATER', gap: { cause: 'stale' } });
    expect(await status(old, true)).toMatchObject({ sub: undefined, gap: { cause: 'stale' } });
  });
});

describe('the same at a proven time', () => {
  async function statusAt(provenAt: string, material = lists()) {
    const context = await contextFor(world, { material });
    const log = openBlock(context.journal, context.policy, 'VALIDATION_WITH_TIME', 's', NOW);
    const anchor = world.anchors[0]!;
    const question = { path: path(), anchor, purpose: 'sign', provenAt: day(provenAt) } as const;
    return checkStatusesAt(question, context, log);
  }

  test.each([
    ['2026-03-01T23:59:59Z', undefined],
    ['2026-03-02T00:00:00Z', 'REVOKED_NO_POE'],
    ['2026-03-03T00:00:00Z', 'REVOKED_NO_POE'],
  ])('revoked on 2 March, proven at %s', async (at, expected) => {
    const { signer } = world;
    expect(await statusAt(at, lists([[signer.certificate, on('2026-03-02')]]))).toBe(expected);
  });

  test('what a CA says after its own revocation is not listened to', async () => {
    const { ca, signer, root } = world;
    const gone: Entries = [[ca.certificate, on('2026-03-03', 'cACompromise')]];
    const said = [[signer.certificate, on('2026-03-01')]] as const;
    const crls = [
      listOf(root, NOW, gone, 30),
      listOf(ca, day('2026-03-02T12:00:00Z')),
      listOf(ca, NOW, said),
    ];
    const material = { certificates: [ca.certificate], crls };
    expect(await statusAt('2026-03-02', material)).toBeUndefined();
    expect(await statusAt('2026-03-04', material)).toBe('REVOKED_CA_NO_POE');
    const only = { ...material, crls: [crls[0]!, crls[2]!] };
    expect(await statusAt('2026-03-02', only)).toBe('TRY_LATER');
  });
});

describe('the whole block', () => {
  async function validate(now: string, options: Parameters<typeof contextFor>[1] = {}) {
    const context = await contextFor(world, { now, ...options });
    const { certificate } = world.signer;
    const question = { subject: 's', certificate, purpose: 'sign', at: context.now } as const;
    return validateCertificate(question, context);
  }

  test('passes with its path, its statements and nothing weak', async () => {
    const outcome = await validate('2026-03-05');
    expect(outcome).toMatchObject({ conclusion: PASSED, weak: [], holdsNow: true });
    expect(outcome.path).toEqual(path());
    expect(outcome.statements).toHaveLength(2);
  });

  test('goes another way round a CA that is revoked', async () => {
    const { root, ca, signer } = world;
    // The same CA, certified a second time.
    const { issueCertificate, spkiOf } = await import('@hien-luong/pki');
    const again = issueCertificate({
      subject: ca.certificate.subject,
      subjectPublicKey: spkiOf(ca.key),
      issuer: root.certificate,
      issuerKey: root.key,
      profile: 'intermediate',
      notBefore: day('2020-01-01'),
      notAfter: day('2050-01-01'),
    });
    const gone: Entries = [[ca.certificate, on('2026-03-01')]];
    const crls = [listOf(root, NOW, gone, 30), listOf(ca, NOW)];
    for (const certificates of [
      [ca.certificate, again],
      [again, ca.certificate],
    ]) {
      const { conclusion, path } = await validate('2026-03-05', {
        material: { certificates, crls },
      });
      expect(conclusion).toEqual(PASSED);
      expect(path[1]?.fingerprintSha256).toBe(again.fingerprintSha256);
    }
    const lost = await validate('2026-03-05', {
      material: { certificates: [ca.certificate], crls },
    });
    expect(lost.conclusion).toEqual(indeterminate('REVOKED_CA_NO_POE'));
    expect(signer.certificate.fingerprintSha256).toBe(lost.path[0]?.fingerprintSha256);
  });

  test('names what of the chain is weak', async () => {
    const policy = {
      ...DEFAULT_POLICY,
      signatures: [{ scheme: 'ecdsa', minBits: 256, until: '2026-03-01T00:00:00Z' }],
    };
    const { conclusion, weak, statements, anchor } = await validate('2026-03-05', { policy });
    expect(conclusion).toEqual(indeterminate('CRYPTO_CONSTRAINTS_FAILURE_NO_POE'));
    expect(weak.map(({ kind }) => kind)).toEqual([
      'certificate',
      'certificate',
      'revocation',
      'revocation',
    ]);
    expect(describeWeakness(weak[0]!)).toBe(
      'certificate: ecdsa 256 sha256 until 2026-03-01T00:00:00.000Z',
    );
    const before = day('2026-02-28');
    expect(findWeakMaterial(path(), anchor!, statements, policy, before)).toEqual([]);
  });

  test('a policy that does not ask for the status of CAs says so in the report', async () => {
    const material = { certificates: [world.ca.certificate], crls: [listOf(world.ca, NOW)] };
    expect((await validate('2026-03-05', { material })).gap).toMatchObject({
      cause: 'missing',
      certificate: world.ca.certificate,
    });
    const levels = { ...DEFAULT_POLICY.levels, AUTHORITY_REVOCATION_KNOWN: 'IGNORE' as const };
    const policy = { ...DEFAULT_POLICY, levels };
    const context = await contextFor(world, { material, policy });
    const { certificate } = world.signer;
    const question = { subject: 's', certificate, purpose: 'sign', at: NOW } as const;
    expect(validateCertificate(question, context).conclusion).toEqual(PASSED);
    expect(context.journal.blocks.flatMap(({ checks }) => checks)).toContainEqual({
      constraint: 'AUTHORITY_REVOCATION_KNOWN',
      outcome: 'ignored',
      detail: world.ca.certificate.fingerprintSha256,
    });
  });
});
