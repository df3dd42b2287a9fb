import { integer } from '@hien-luong/asn1';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, replacing, without } from '../../tests/chain.ts';
import { DAY_MS, NOW } from '../../tests/demo.ts';
import {
  basicConstraintsExtension,
  extendedKeyUsageExtension,
  keyUsageExtension,
} from '../certificate/encode-extensions.ts';
import { nameOf } from '../name/name.ts';
import { OID } from '../oids.ts';
import type { TrustAnchor } from './trust-anchor.ts';
import type { PathQuestion } from './validate-path.ts';
import { validatePath } from './validate-path.ts';

let root: Holder;
let ca: Holder;
let person: Holder;

beforeAll(async () => {
  root = await makeHolder('Root');
  ca = await makeHolder('CA', { issuer: root, profile: 'intermediate' });
  person = await makeHolder('Person', { issuer: ca });
});

function trusting(holder: Holder, more: Partial<TrustAnchor> = {}): TrustAnchor {
  return { certificate: holder.certificate, purposes: ['sign', 'timestamp'], ...more };
}

function judge(holder: Holder, cas: readonly Holder[], more: Partial<PathQuestion> = {}) {
  return validatePath({
    certificate: holder.certificate,
    intermediates: cas.map(({ certificate }) => certificate),
    anchors: [trusting(root)],
    at: NOW,
    purpose: 'sign',
    ...more,
  });
}

/** The holder of a certificate whose CA is of this shape. */
async function under(caOptions: Parameters<typeof makeHolder>[1]) {
  const oddCa = await makeHolder('Odd CA', { issuer: root, profile: 'intermediate', ...caOptions });
  const holder = await makeHolder('Under odd CA', { issuer: oddCa });
  return judge(holder, [oddCa]);
}

test('a proper path is accepted and told from holder to anchor', () => {
  const verdict = judge(person, [ca]);
  expect(verdict).toMatchObject({ ok: true });
  expect(verdict.path?.map(({ fingerprintSha256 }) => fingerprintSha256)).toEqual(
    [person, ca, root].map(({ certificate }) => certificate.fingerprintSha256),
  );
});

describe('the anchor', () => {
  test('without the CA between, nobody is found', () => {
    expect(judge(person, [])).toEqual({ ok: false, reason: 'ISSUER_NOT_FOUND' });
  });

  test('an anchor of the same name and another key vouches for nothing', async () => {
    const impostor = await makeHolder('Root');
    expect(judge(person, [ca], { anchors: [trusting(impostor)] })).toMatchObject({
      reason: 'CERTIFICATE_SIGNATURE_INVALID',
      culprit: ca.certificate,
    });
    const both = { anchors: [trusting(impostor), trusting(root)] };
    expect(judge(person, [ca], both)).toMatchObject({ ok: true });
  });

  test('an intermediate can be the anchor', () => {
    expect(judge(person, [], { anchors: [trusting(ca)] })).toMatchObject({ ok: true });
  });

  test.each([
    [{ purposes: ['timestamp'] }, 'ANCHOR_PURPOSE_UNFIT'],
    [{ validTo: new Date(NOW.getTime() - 1) }, 'ANCHOR_OUT_OF_VALIDITY'],
    [{ validFrom: new Date(NOW.getTime() + 1) }, 'ANCHOR_OUT_OF_VALIDITY'],
  ] as const)('narrowed to %o it is refused', (more, reason) => {
    expect(judge(person, [ca], { anchors: [trusting(root, more)] })).toMatchObject({ reason });
  });
});

describe('the path', () => {
  test('validity includes both of its ends and nothing more', () => {
    const { notBefore, notAfter } = person.certificate;
    // The anchor is dated wider, so that the holder's own dates decide.
    const wide = { validFrom: new Date(0), validTo: new Date('2099-01-01') };
    const judgeAt = (at: Date) => judge(person, [ca], { at, anchors: [trusting(root, wide)] });
    expect(judgeAt(notBefore)).toMatchObject({ ok: true });
    expect(judgeAt(notAfter)).toMatchObject({ ok: true });
    const early = judgeAt(new Date(notBefore.getTime() - 1000));
    expect(early).toMatchObject({ reason: 'CERTIFICATE_NOT_YET_VALID' });
    const late = judgeAt(new Date(notAfter.getTime() + 1000));
    expect(late).toMatchObject({ reason: 'CERTIFICATE_EXPIRED' });
  });

  test('an expired CA is named as the culprit', async () => {
    const verdict = await under({ notAfter: new Date(NOW.getTime() - DAY_MS / 2) });
    expect(verdict).toMatchObject({ reason: 'CERTIFICATE_EXPIRED' });
    expect(!verdict.ok && verdict.culprit?.subject).toEqual(nameOf(['CN', 'Odd CA']));
  });

  test.each([
    ['without basic constraints', without(OID.basicConstraints), 'ISSUER_NOT_CA'],
    [
      'that is said to be none',
      replacing(basicConstraintsExtension({ ca: false, pathLength: undefined })),
      'ISSUER_NOT_CA',
    ],
    [
      'that may only sign lists',
      replacing(keyUsageExtension(['cRLSign'])),
      'ISSUER_KEY_USAGE_UNFIT',
    ],
  ])('a CA %s issues nothing', async (_, edit, reason) => {
    expect(await under({ edit })).toMatchObject({ ok: false, reason });
  });

  test('a CA without key usage may sign certificates', async () => {
    expect(await under({ edit: without(OID.keyUsage) })).toMatchObject({ ok: true });
  });

  test('a person signs no certificates', async () => {
    const official = await makeHolder('Official', { issuer: root });
    const victim = await makeHolder('Victim', { issuer: official });
    expect(judge(victim, [official])).toMatchObject({ reason: 'ISSUER_NOT_CA' });
  });

  test('path length counts CAs below, but not those that issued to themselves', async () => {
    const second = await makeHolder('Second', { issuer: ca, profile: 'intermediate' });
    const tooFar = await makeHolder('Too far', { issuer: second });
    expect(judge(tooFar, [second, ca])).toMatchObject({ reason: 'PATH_LENGTH_EXCEEDED' });
    const renewed = await makeHolder('CA', { issuer: ca, profile: 'intermediate' });
    const fine = await makeHolder('Fine', { issuer: renewed });
    expect(judge(fine, [renewed, ca])).toMatchObject({ ok: true });
  });

  test('critical extensions that are unknown are refused', async () => {
    const unknown = { oid: '1.2.3.4', critical: true, value: integer(1) };
    expect(await under({ edit: replacing(unknown) })).toMatchObject({
      reason: 'CRITICAL_EXTENSION_UNKNOWN',
    });
    expect(await under({ edit: replacing({ ...unknown, critical: false }) })).toMatchObject({
      ok: true,
    });
  });

  test('nine certificates are too many, eight are not', async () => {
    const unlimited = replacing(basicConstraintsExtension({ ca: true, pathLength: undefined }));
    const cas: Holder[] = [];
    for (let level = 1; level <= 7; level++) {
      const issuer = cas.at(-1) ?? root;
      cas.push(await makeHolder(`L${level}`, { issuer, profile: 'intermediate', edit: unlimited }));
    }
    const eighth = await makeHolder('Eighth', { issuer: cas[5]! });
    const ninth = await makeHolder('Ninth', { issuer: cas[6]! });
    expect(judge(eighth, cas)).toMatchObject({ ok: true });
    expect(judge(ninth, cas)).toMatchObject({ reason: 'PATH_TOO_LONG' });
  });

  test('CAs that certify one another in a circle end the search', async () => {
    const keys = await Promise.all([makeHolder('A'), makeHolder('B')]);
    const [a, b] = keys;
    const aByB = await makeHolder('A', { issuer: b, key: a.key, profile: 'intermediate' });
    const bByA = await makeHolder('B', { issuer: a, key: b.key, profile: 'intermediate' });
    const lost = await makeHolder('Lost', { issuer: a });
    expect(judge(lost, [aByB, bByA])).toMatchObject({ reason: 'ISSUER_NOT_FOUND' });
  });

  test('among CAs of one name the one that signed is found', async () => {
    const twins = await Promise.all(
      [1, 2, 3].map(() => makeHolder('CA', { issuer: root, profile: 'intermediate' })),
    );
    expect(judge(person, [...twins, ca])).toMatchObject({ ok: true });
  });

  test('names chain without regard to case and blanks', async () => {
    const subject = nameOf(['CN', ' ca ']);
    const respelt = await makeHolder('-', {
      issuer: root,
      profile: 'intermediate',
      subject,
      key: ca.key,
    });
    expect(judge(person, [respelt])).toMatchObject({ ok: true });
  });
});

describe('the holder', () => {
  test('a CA is no signer of documents', () => {
    expect(judge(ca, [])).toMatchObject({ reason: 'SIGNER_IS_CA' });
  });

  test.each([
    ['key usage for encryption only', keyUsageExtension(['keyEncipherment']), 'KEY_USAGE_UNFIT'],
    ['a clock', extendedKeyUsageExtension([OID.timeStamping], true), 'EXTENDED_KEY_USAGE_UNFIT'],
    [
      'a responder',
      extendedKeyUsageExtension([OID.ocspSigning], false),
      'EXTENDED_KEY_USAGE_UNFIT',
    ],
  ])('%s signs no documents', async (_, extension, reason) => {
    const odd = await makeHolder('Odd', { issuer: ca, edit: replacing(extension) });
    expect(judge(odd, [ca])).toMatchObject({ ok: false, reason });
  });

  test.each([
    ['no purpose at all', without(OID.extendedKeyUsage)],
    ['non-repudiation only', replacing(keyUsageExtension(['nonRepudiation']))],
    ['no key usage', without(OID.keyUsage)],
  ])('%s is enough to sign', async (_, edit) => {
    const plain = await makeHolder('Plain', { issuer: ca, edit });
    expect(judge(plain, [ca])).toMatchObject({ ok: true });
  });

  test.each([
    ['exact and critical', [OID.timeStamping], true, true],
    ['not critical', [OID.timeStamping], false, false],
    ['one among others', [OID.timeStamping, OID.clientAuth], true, false],
    ['another', [OID.clientAuth], true, false],
  ] as const)('a clock’s purpose: %s', async (_, purposes, critical, ok) => {
    const edit = replacing(extendedKeyUsageExtension(purposes, critical));
    const clock = await makeHolder('Clock', { issuer: ca, edit });
    expect(judge(clock, [ca], { purpose: 'timestamp' }).ok).toBe(ok);
  });
});
