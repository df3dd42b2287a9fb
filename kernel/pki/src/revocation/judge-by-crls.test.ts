import { beforeAll, expect, test } from 'vitest';
import { makeHolder, replacing } from '../../tests/chain.ts';
import { flipped, NOW } from '../../tests/demo.ts';
import type { RevocationScene } from '../../tests/revocation-scene.ts';
import { days, makeRevocationScene, revoking } from '../../tests/revocation-scene.ts';
import { keyUsageExtension } from '../certificate/encode-extensions.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import { parseCrl } from '../crl/parse-crl.ts';
import { createSignatureVerifier } from '../path/signature-verifier.ts';
import { judgeByCrls } from './judge-by-crls.ts';
import { createRevocationContext } from './judge-revocation.ts';

let scene: RevocationScene;

beforeAll(async () => {
  scene = await makeRevocationScene();
});

function judge(crls: readonly CertificateList[], at = NOW, { ca, person, root } = scene) {
  const anchor = { certificate: root.certificate, purposes: [] };
  const sources = { anchor, intermediates: [ca.certificate], at, crls };
  const context = createRevocationContext(sources, createSignatureVerifier());
  const { opinions, faults } = judgeByCrls(context, person.certificate, ca.certificate);
  return opinions[0] ?? faults.map(({ reason }) => reason);
}

test('what the list names is revoked, since when and why', () => {
  const { list, person } = scene;
  expect(judge([list({ revoked: revoking(person) })])).toMatchObject({
    status: 'revoked',
    revocation: { at: days(-1), reason: 'keyCompromise' },
  });
});

test('the newest list speaks', () => {
  const { list, person } = scene;
  const older = list({ thisUpdate: days(-0.5) });
  const newer = list({ revoked: revoking(person) });
  expect(judge([older, newer])).toMatchObject({ status: 'revoked' });
  expect(judge([newer, older])).toMatchObject({ status: 'revoked' });
});

test('a list of another CA is none of ours', async () => {
  expect(judge([scene.list({}, await makeHolder('Other CA'))])).toEqual([]);
});

test('a list by another key of that name proves nothing', async () => {
  expect(judge([scene.list({}, await makeHolder('CA'))])).toEqual(['CRL_SIGNATURE_INVALID']);
});

test('a list that does not say when the next one comes holds for its own moment', () => {
  const endless = { ...scene.list(), nextUpdate: undefined };
  expect(judge([endless])).toMatchObject({ status: 'good' });
  expect(judge([endless], days(0.1))).toEqual(['CRL_STALE']);
});

test('a list by a CA that may not sign lists proves nothing', async () => {
  const { root } = scene;
  const edit = replacing(keyUsageExtension(['keyCertSign']));
  const ca = await makeHolder('Mute', { issuer: root, profile: 'intermediate', edit });
  const person = await makeHolder('Person', { issuer: ca });
  const crls = [scene.list({}, ca)];
  expect(judge(crls, NOW, { ...scene, ca, person })).toEqual(['CRL_ISSUER_KEY_USAGE_UNFIT']);
});

test('a list proves nothing before and after its time', () => {
  expect(judge([scene.list()], days(-1))).toEqual(['CRL_NOT_YET_VALID']);
  expect(judge([scene.list()], days(2))).toEqual(['CRL_STALE']);
});

test('a list with an extension that must be understood proves nothing', () => {
  const crl = { ...scene.list(), unknownCritical: ['1.2.3'] };
  expect(judge([crl])).toEqual(['CRL_EXTENSION_UNSUPPORTED']);
});

test('a list in which a bit was turned proves nothing', () => {
  const { der } = scene.list({
    revoked: new Map([['0a01', { at: NOW, reason: 'unspecified' }]]),
  });
  const index = Buffer.from(der).indexOf(Buffer.from('02020a01', 'hex')) + 3;
  expect(judge([parseCrl(flipped(der, index))])).toEqual(['CRL_SIGNATURE_INVALID']);
});
