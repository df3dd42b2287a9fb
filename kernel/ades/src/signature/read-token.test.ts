import { createSignedData, keySigner } from '@hien-luong/pki';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextFor } from '../../tests/context.ts';
import type { World } from '../../tests/world.ts';
import { day, makeWorld, stampOver } from '../../tests/world.ts';
import { failed, indeterminate, PASSED } from '../outcome/conclusion.ts';
import { validateBasic } from '../process/validate-basic.ts';
import { validateTimestamp } from '../process/validate-timestamp.ts';
import { readSignedData } from './read-signed-data.ts';
import { materialInside, readToken } from './read-token.ts';
import type { TimestampToValidate } from './timestamp-to-validate.ts';

let world: World;
let token: Uint8Array;
beforeAll(async () => {
  world = await makeWorld();
  token = await stampOver(world.clock, new Uint8Array(8), day('2026-03-02'));
});

const asStamp = (bytes: Uint8Array, changes: Partial<TimestampToValidate> = {}) => ({
  id: 't',
  kind: 'signature' as const,
  token: bytes,
  imprint: 'match' as const,
  covers: [],
  ...changes,
});

function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

describe('a token', () => {
  test('is a signature by a clock that says a time', () => {
    const { signature, info } = readToken(asStamp(token), []);
    expect(info?.genTime).toEqual(day('2026-03-02'));
    expect(signature).toMatchObject({
      format: 'RFC3161',
      formatCheck: { ok: true },
      binding: 'bound',
      cryptography: { ok: true },
    });
    const inside = materialInside(token).certificates.map((one) => one.fingerprintSha256);
    expect(inside).toContain(world.clock.certificate.fingerprintSha256);
  });

  test('that is none is a fault of form, and holds nothing', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0x30, 0]), token.subarray(5)]) {
      expect(readToken(asStamp(bytes), []).signature.formatCheck.ok).toBe(false);
      expect(materialInside(bytes).certificates).toEqual([]);
    }
  });
});

describe('its validation', () => {
  async function judge(stamp: TimestampToValidate, now = '2026-03-05') {
    return validateTimestamp(stamp, await contextFor(world, { now })).conclusion;
  }

  test.each([
    ['sound', {}, PASSED],
    ['over other data', { imprint: 'mismatch' }, failed('HASH_FAILURE')],
    [
      'with a hash nobody knows',
      { imprint: 'unsupported' },
      indeterminate('CRYPTO_CONSTRAINTS_FAILURE'),
    ],
  ] as const)('%s', async (_, changes, expected) => {
    expect(await judge(asStamp(token, changes))).toEqual(expected);
  });

  test('changed by one bit', async () => {
    expect(await judge(asStamp(flipped(token, token.length - 1)))).toEqual(
      failed('SIG_CRYPTO_FAILURE'),
    );
  });

  test('from the future', async () => {
    expect(await judge(asStamp(token), '2026-03-01')).toEqual(
      indeterminate('SIG_CONSTRAINTS_FAILURE'),
    );
  });

  test('by somebody who is no clock', async () => {
    const wrong = await stampOver(world.signer, new Uint8Array(8), day('2026-03-02'));
    expect(await judge(asStamp(wrong))).toEqual(indeterminate('CHAIN_CONSTRAINTS_FAILURE'));
  });

  test('its block stands beside those of the signature in it', async () => {
    const context = await contextFor(world);
    validateTimestamp(asStamp(token), context);
    expect(context.journal.blocks.map(({ block }) => block)).toEqual([
      'FORMAT_CHECKING',
      'SIGNING_CERTIFICATE_IDENTIFICATION',
      'CONTEXT_INITIALIZATION',
      'CERTIFICATE_VALIDATION',
      'CRYPTOGRAPHIC_VERIFICATION',
      'SIGNATURE_ACCEPTANCE',
      'TIMESTAMP_VALIDATION',
    ]);
  });
});

describe('a CMS that a format holds', () => {
  const content = new TextEncoder().encode('Quyết định');

  async function read(changes: Partial<Parameters<typeof readSignedData>[0]> = {}) {
    const { certificate, key } = world.signer;
    const cms = await createSignedData({ content, signer: keySigner(certificate, key) });
    return readSignedData({ cms, content, ...changes }, { bindingRequired: true });
  }

  test('tells certificate, binding and algorithms', async () => {
    expect(await read()).toMatchObject({
      formatCheck: { ok: true },
      binding: 'bound',
      cryptography: { ok: true },
      algorithms: [
        { hash: 'sha256' },
        { hash: 'sha256', signature: { scheme: 'ecdsa', keyBits: 256 } },
      ],
    });
  });

  test('over other content is intact in form and false in content', async () => {
    const reading = await read({ content: content.subarray(1) });
    expect(reading.formatCheck.ok).toBe(true);
    expect(reading.cryptography).toMatchObject({ ok: false, cause: 'HASH_MISMATCH' });
    const { verdict: _, ...facts } = reading;
    const signature = {
      ...facts,
      id: 's',
      format: 'CAdES' as const,
      baseline: true,
      claimedSigningTime: undefined,
      timestamps: [],
      material: { certificates: [], crls: [], ocspResponses: [] },
      coverage: { kind: 'whole' as const },
    };
    const context = await contextFor(world);
    expect(validateBasic({ signature, purpose: 'sign' }, context).conclusion).toEqual(
      failed('HASH_FAILURE'),
    );
  });

  test('that is none is a fault of form', async () => {
    const reading = await read({ cms: new Uint8Array([0x30, 0x03, 2, 1, 1]) });
    expect(reading).toMatchObject({
      formatCheck: { ok: false, reason: 'SIGNED_DATA_MALFORMED' },
      algorithms: [],
      signingCertificate: undefined,
    });
  });
});
