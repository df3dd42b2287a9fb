import type { Certificate } from '@hien-luong/pki';
import { beforeAll, describe, expect, test } from 'vitest';
import type {
  SignatureToValidate,
  SubIndication,
  ValidationMaterial,
  ValidationPolicy,
} from '../src/index.ts';
import { DEFAULT_POLICY, validateSignature } from '../src/index.ts';
import {
  FAILED_SUB_INDICATIONS,
  INDETERMINATE_SUB_INDICATIONS,
} from '../src/outcome/indication.ts';
import type { Archive } from './archived.ts';
import { LASTING, makeArchive } from './archived.ts';
import { signedBy, stamped } from './signed.ts';
import type { Revoked, World } from './world.ts';
import { answerOf, day, listOf, makeClock, makeResponder, makeWorld } from './world.ts';

const SIGNED = day('2026-03-02');
const NOW = '2026-03-05';
let archive: Archive;
let world: World;
/** Another authority that nobody here trusts. */
let foreign: World;
beforeAll(async () => {
  archive = await makeArchive();
  world = archive.world;
  foreign = await makeWorld({}, {}, 'khác');
});

type Scene = {
  readonly signature: SignatureToValidate;
  readonly now?: string;
  readonly material?: Partial<ValidationMaterial>;
  readonly policy?: ValidationPolicy;
  readonly anchorUntil?: string;
  readonly authority?: World;
};

type RevokedList = readonly (readonly [Certificate, Revoked])[];

/** Fresh lists of root and CA. */
function lists(on: string, byCa: RevokedList = [], byRoot: RevokedList = []) {
  const { root, ca } = world;
  const at = day(on);
  return {
    certificates: [ca.certificate],
    crls: [listOf(root, at, byRoot, 30), listOf(ca, at, byCa)],
  };
}

const basic = () => signedBy(world.signer);
const timed = async (at = SIGNED) => stamped(await basic(), 'signature', world.clock, at);
/** With a timestamp that the signature itself signed, so it is younger. */
const after = async (at: string) => stamped(await basic(), 'content', world.clock, day(at));

function judge({ signature, now = NOW, material, policy, anchorUntil, authority }: Scene) {
  const anchors = (authority ?? world).anchors.map((anchor) =>
    anchorUntil === undefined ? anchor : { ...anchor, validTo: day(anchorUntil) },
  );
  return validateSignature({
    signature,
    anchors,
    now: day(now),
    material: material ?? lists(now),
    policy,
  });
}

const revoked = (on: string, reason: Revoked['reason'] = 'keyCompromise'): RevokedList => [
  [world.signer.certificate, { at: day(on), reason }],
];

/** One scene and more for every sub-indication of EN 319 102-1, table 6. */
const SCENES: Readonly<Record<SubIndication, readonly (() => Promise<Scene>)[]>> = {
  FORMAT_FAILURE: [
    async () => ({
      signature: { ...(await basic()), formatCheck: { ok: false, reason: 'BYTE_RANGE_INVALID' } },
    }),
  ],
  HASH_FAILURE: [
    async () => ({ signature: await signedBy(world.signer, { changedContent: true }) }),
    // What is false outweighs what is unproven.
    async () => ({ signature: await signedBy(foreign.signer, { changedContent: true }) }),
  ],
  SIG_CRYPTO_FAILURE: [
    async () => ({
      signature: {
        ...(await basic()),
        cryptography: { ok: false, cause: 'SIGNATURE_INVALID', reason: 'SIGNATURE_INVALID' },
      },
    }),
  ],
  REVOKED: [
    async () => ({
      signature: await after('2026-03-02'),
      material: lists(NOW, revoked('2026-03-01')),
    }),
  ],
  EXPIRED: [async () => ({ signature: await after('2029-02-01'), now: '2029-03-01' })],
  NOT_YET_VALID: [
    async () => ({ signature: await timed(day('2025-12-31')) }),
    async () => ({ signature: await basic(), now: '2025-12-31' }),
  ],
  SIG_CONSTRAINTS_FAILURE: [
    async () => ({ signature: { ...(await basic()), binding: 'absent' } }),
    async () => ({
      signature: { ...(await timed()), claimedSigningTime: day('2026-03-01') },
      policy: { ...DEFAULT_POLICY, timestampDelaySeconds: 3600 },
    }),
    async () => ({
      signature: await timed(),
      policy: { ...DEFAULT_POLICY, timestampDelaySeconds: 3600 },
    }),
  ],
  CHAIN_CONSTRAINTS_FAILURE: [
    // A clock's certificate signs no documents.
    async () => ({ signature: await signedBy(world.clock) }),
    async () => ({ signature: await signedBy(world.ca) }),
  ],
  CERTIFICATE_CHAIN_GENERAL_FAILURE: [
    async () => {
      const short = await makeWorld({ ca: ['2020-01-01', '2026-03-04'] });
      const { ca, signer, root } = short;
      return {
        signature: await signedBy(signer, { chain: [ca] }),
        material: { crls: [listOf(root, day(NOW))] },
        authority: short,
      };
    },
  ],
  CRYPTO_CONSTRAINTS_FAILURE: [
    async () => ({
      signature: { ...(await basic()), algorithms: [{ hash: 'sha1' }] },
    }),
    async () => ({ signature: { ...(await basic()), algorithms: [] } }),
    async () => ({
      signature: {
        ...(await basic()),
        cryptography: { ok: false, cause: 'ALGORITHM_UNSUPPORTED', reason: 'SM2' },
      },
    }),
  ],
  POLICY_PROCESSING_ERROR: [
    async () => ({
      signature: { ...(await basic()), signaturePolicy: { id: '1.2.3', state: 'unprocessable' } },
    }),
  ],
  SIGNATURE_POLICY_NOT_AVAILABLE: [
    async () => ({
      signature: { ...(await basic()), signaturePolicy: { id: '1.2.3', state: 'unavailable' } },
    }),
  ],
  TIMESTAMP_ORDER_FAILURE: [
    async () => ({
      signature: await stamped(
        await after('2026-03-03'),
        'signature',
        world.clock,
        day('2026-03-02'),
      ),
    }),
  ],
  NO_SIGNING_CERTIFICATE_FOUND: [
    async () => ({ signature: { ...(await basic()), signingCertificate: undefined } }),
    async () => ({ signature: { ...(await basic()), binding: 'mismatch' } }),
  ],
  NO_CERTIFICATE_CHAIN_FOUND: [
    async () => ({ signature: await signedBy(foreign.signer, { chain: [foreign.ca] }) }),
    async () => ({ signature: await basic(), material: {} }),
  ],
  NO_CERTIFICATE_CHAIN_FOUND_NO_POE: [
    async () => ({ signature: await basic(), anchorUntil: '2026-03-04' }),
  ],
  REVOKED_NO_POE: [
    async () => ({ signature: await basic(), material: lists(NOW, revoked('2026-03-01')) }),
    async () => ({ signature: await timed(), material: lists(NOW, revoked('2026-03-01')) }),
    async () => ({
      signature: await timed(),
      material: lists(NOW, revoked('2026-03-02', 'superseded')),
    }),
  ],
  REVOKED_CA_NO_POE: [
    async () => ({
      signature: await timed(),
      material: lists(NOW, [], [[world.ca.certificate, { at: SIGNED, reason: 'cACompromise' }]]),
    }),
  ],
  OUT_OF_BOUNDS_NOT_REVOKED: [
    // The CA keeps on its list what has expired, so it still says that this one is not revoked.
    async () => ({ signature: await basic(), now: '2029-03-01', material: keptList('2029-03-01') }),
  ],
  OUT_OF_BOUNDS_NO_POE: [
    async () => ({ signature: await basic(), now: '2029-03-01' }),
    async () => ({ signature: await timed(), now: '2029-03-01' }),
    async () => ({ signature: archive.fresh, now: '2040-01-01', policy: LASTING, material: {} }),
  ],
  REVOCATION_OUT_OF_BOUNDS_NO_POE: [
    async () => {
      const { ca, root, signer } = world;
      const responder = await makeResponder(ca, ['2026-01-01', '2026-03-04T12:00:00Z']);
      const at = day('2026-03-04T11:00:00Z');
      return {
        signature: await basic(),
        now: '2026-03-04T13:00:00Z',
        material: {
          certificates: [ca.certificate],
          crls: [listOf(root, at, [], 30)],
          ocspResponses: [answerOf(ca, signer.certificate, at, { responder })],
        },
      };
    },
  ],
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE: [
    async () => ({
      signature: await basic(),
      policy: {
        ...DEFAULT_POLICY,
        signatures: [{ scheme: 'ecdsa', minBits: 256, until: '2026-03-01T00:00:00Z' }],
      },
    }),
  ],
  NO_POE: [],
  TRY_LATER: [
    async () => ({ signature: await timed(), material: { certificates: [world.ca.certificate] } }),
    async () => ({ signature: await basic(), now: '2026-06-01', material: lists(NOW) }),
    async () => ({
      signature: await basic(),
      material: lists(NOW, revoked('2026-03-01', 'certificateHold')),
    }),
    async () => ({
      signature: await timed(),
      material: lists(NOW, revoked('2026-03-01', 'certificateHold')),
    }),
  ],
  SIGNED_DATA_NOT_FOUND: [
    async () => ({
      signature: {
        ...(await basic()),
        cryptography: { ok: false, cause: 'SIGNED_DATA_NOT_FOUND', reason: 'no such entry' },
      },
    }),
  ],
};

function keptList(on: string): Partial<ValidationMaterial> {
  const { root, ca } = world;
  const at = day(on);
  return {
    certificates: [ca.certificate],
    crls: [listOf(root, at, [], 30), listOf(ca, at, [], 7, { expiredSince: day('2020-01-01') })],
  };
}

const CASES = [...FAILED_SUB_INDICATIONS, ...INDETERMINATE_SUB_INDICATIONS].flatMap((sub) =>
  SCENES[sub].map((scene, index) => [sub, index + 1, scene] as const),
);

describe('every sub-indication', () => {
  test.each(CASES)('%s, scene %i', async (sub, _, scene) => {
    const isFailure = (FAILED_SUB_INDICATIONS as readonly string[]).includes(sub);
    expect(judge(await scene())).toMatchObject({
      indication: isFailure ? 'TOTAL_FAILED' : 'INDETERMINATE',
      subIndication: sub,
    });
  });
});

describe('and next to each what passes', () => {
  test.each<[string, () => Promise<Scene>]>([
    ['a fresh list', async () => ({ signature: await basic() })],
    ['a content timestamp in time', async () => ({ signature: await after('2026-03-02') })],
    [
      'revoked after a proven time',
      async () => ({ signature: await timed(), material: lists(NOW, revoked('2026-03-03')) }),
    ],
    [
      'on hold after a proven time',
      async () => ({
        signature: await timed(),
        material: lists(NOW, revoked('2026-03-03', 'certificateHold')),
      }),
    ],
    [
      'expired after a proven time, and still on the list',
      async () => ({
        signature: await timed(),
        now: '2029-03-01',
        material: keptList('2029-03-01'),
      }),
    ],
    [
      'an algorithm that ended after a proven time',
      async () => ({
        signature: {
          ...(await timed()),
          algorithms: [{ hash: 'sha256', signature: { scheme: 'old', keyBits: 1024 } }],
        },
        policy: {
          ...DEFAULT_POLICY,
          signatures: [
            ...DEFAULT_POLICY.signatures,
            { scheme: 'old', minBits: 1024, until: '2026-03-03T00:00:00Z' },
          ],
        },
      }),
    ],
    [
      'a timestamp that came soon enough',
      async () => ({
        signature: { ...(await timed()), claimedSigningTime: day('2026-03-01T23:59:00Z') },
        policy: { ...DEFAULT_POLICY, timestampDelaySeconds: 3600 },
      }),
    ],
    [
      'a second clock',
      async () => ({
        signature: await stamped(
          await timed(),
          'signature',
          await makeClock(world.ca, ['2026-01-01', '2030-01-01']),
          day('2026-03-01'),
        ),
      }),
    ],
    [
      'a policy of the signer that is at hand',
      async () => ({
        signature: { ...(await basic()), signaturePolicy: { id: '1.2.3', state: 'available' } },
      }),
    ],
  ])('%s', async (_, scene) => {
    expect(judge(await scene())).toMatchObject({ indication: 'TOTAL_PASSED' });
  });
});
