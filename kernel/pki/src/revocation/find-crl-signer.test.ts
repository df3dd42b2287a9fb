import { beforeAll, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, replacing } from '../../tests/chain.ts';
import { NOW } from '../../tests/demo.ts';
import type { RevocationScene } from '../../tests/revocation-scene.ts';
import { days, makeRevocationScene, revoking } from '../../tests/revocation-scene.ts';
import { keyUsageExtension } from '../certificate/encode-extensions.ts';
import { createSignatureVerifier } from '../path/signature-verifier.ts';
import { findCrlSigner } from './find-crl-signer.ts';
import { createRevocationContext } from './judge-revocation.ts';

const POINT = { name: undefined, reasons: undefined, crlIssuer: undefined };

let scene: RevocationScene;
let listKey: Holder;

beforeAll(async () => {
  scene = await makeRevocationScene();
  // The CA keeps another key for its lists alone.
  const edit = replacing(keyUsageExtension(['cRLSign']));
  listKey = await makeHolder('CA', { issuer: scene.root, profile: 'intermediate', edit });
});

test('a key of the CA that only signs lists is believed, once its own standing is known', () => {
  const { list, ask, root, ca } = scene;
  const intermediates = [ca.certificate, listKey.certificate];
  const ofRoot = list({}, root);
  expect(ask([list({}, listKey), ofRoot], { intermediates })).toMatchObject({
    status: 'good',
    evidence: [{ signer: listKey.certificate }],
  });
  // Without the root's list nobody knows whether that key was revoked.
  const faults = [{ reason: 'CRL_ISSUER_UNTRUSTED' }];
  expect(ask([list({}, listKey)], { intermediates })).toMatchObject({ status: 'unknown', faults });
  const revoked = list({ revoked: revoking(listKey) }, root);
  expect(ask([list({}, listKey), revoked], { intermediates })).toMatchObject({ status: 'unknown' });
});

test('a certificate does not vouch for itself, nor two for one another', async () => {
  const { list, ask, ca, root } = scene;
  // Both certify the CA's name; each key signs the list that the other one needs.
  const edit = replacing(keyUsageExtension(['cRLSign', 'keyCertSign']));
  const second = await makeHolder('CA', { issuer: ca, profile: 'intermediate', edit });
  const third = await makeHolder('CA', { issuer: ca, profile: 'intermediate', edit });
  const intermediates = [ca, second, third].map(({ certificate }) => certificate);
  const crls = [list({}, second), list({}, third), list({}, root)];
  expect(ask(crls, { intermediates })).toMatchObject({ status: 'unknown' });
});

test('a stranger who takes the name of the CA is not', async () => {
  const stranger = await makeHolder('CA');
  const { list, ask, ca, root } = scene;
  const intermediates = [ca.certificate, stranger.certificate];
  expect(ask([list({}, stranger), list({}, root)], { intermediates })).toMatchObject({
    status: 'unknown',
    faults: [{ reason: 'CRL_ISSUER_UNTRUSTED' }],
  });
});

test('the signer’s path must hold when the list was made, where that is later', async () => {
  const { list, root, ca, person } = scene;
  const notAfter = days(2);
  const brief = await makeHolder('CA', { issuer: root, profile: 'intermediate', notAfter });
  const crl = list({ thisUpdate: days(3), nextUpdate: days(4) }, brief);
  const intermediates = [ca.certificate, brief.certificate];
  const ofRoot = list({ thisUpdate: days(3), nextUpdate: days(4) }, root);
  const anchor = { certificate: root.certificate, purposes: [] };
  const signerAsOf = (at: Date) =>
    findCrlSigner(
      createRevocationContext(
        { anchor, intermediates, at, asOf: days(3), crls: [crl, ofRoot] },
        createSignatureVerifier(),
      ),
      { certificate: person.certificate, issuer: ca.certificate, crl, point: POINT },
    );
  expect(signerAsOf(NOW)).toBe('CRL_ISSUER_UNTRUSTED');
});
