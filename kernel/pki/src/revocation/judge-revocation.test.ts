import { beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../tests/demo.ts';
import type { RevocationScene } from '../../tests/revocation-scene.ts';
import { days, makeRevocationScene, revoking } from '../../tests/revocation-scene.ts';
import { validatePath } from '../path/validate-path.ts';
import { judgeRevocation } from './judge-revocation.ts';

let scene: RevocationScene;

beforeAll(async () => {
  scene = await makeRevocationScene();
});

test('what a complete list does not name is good, and the list is named', () => {
  const { root, ca, person, list } = scene;
  const verdict = judgeRevocation({
    certificate: person.certificate,
    issuer: ca.certificate,
    anchor: { certificate: root.certificate, purposes: ['sign'] },
    intermediates: [],
    at: NOW,
    crls: [list()],
  });
  expect(verdict).toMatchObject({
    status: 'good',
    evidence: [{ kind: 'crl', thisUpdate: NOW, nextUpdate: days(1), signer: ca.certificate }],
    faults: [],
  });
});

test('silence is not good', () => {
  expect(scene.ask([])).toEqual({ status: 'unknown', faults: [] });
});

describe('the past, judged by evidence made since', () => {
  test('revoked afterwards: good then, and told', () => {
    const { list, ask, person } = scene;
    const revoked = revoking(person, { at: days(3) });
    const crl = list({ revoked, thisUpdate: days(4), nextUpdate: days(5) });
    expect(ask([crl], { asOf: days(4) })).toMatchObject({
      status: 'good',
      revokedLater: { at: days(3), reason: 'keyCompromise' },
    });
    expect(ask([crl], { at: days(3), asOf: days(4) }).status).toBe('revoked');
    expect(ask([crl]).status).toBe('unknown');
  });

  test('a revocation announced for later is believed at once', () => {
    const { list, ask, person } = scene;
    expect(ask([list({ revoked: revoking(person, { at: days(0.5) }) })]).status).toBe('revoked');
  });

  test('a list made after the certificate expired may have forgotten it', () => {
    const { list, ask, person } = scene;
    const { notAfter } = person.certificate;
    const asOf = new Date(notAfter.getTime() + 1000);
    const times = { thisUpdate: asOf, nextUpdate: asOf };
    expect(ask([list(times)], { asOf }).faults).toMatchObject([{ reason: 'CRL_AFTER_EXPIRY' }]);
    const remembering = list({ ...times, expiredCertsOnCrl: days(0) });
    expect(ask([remembering], { asOf })).toMatchObject({ status: 'good' });
  });
});

describe('inside a path', () => {
  function validate(crls: Parameters<typeof scene.ask>[0]) {
    const { root, ca, person } = scene;
    return validatePath({
      certificate: person.certificate,
      intermediates: [ca.certificate],
      anchors: [{ certificate: root.certificate, purposes: ['sign'] }],
      at: NOW,
      purpose: 'sign',
      revocation: { crls },
    });
  }

  test('every certificate must be good, from the anchor down', () => {
    const { root, ca, person, list } = scene;
    const ofRoot = list({}, root);
    expect(validate([list(), ofRoot])).toMatchObject({
      ok: true,
      standings: [
        { certificate: ca.certificate, status: 'good' },
        { certificate: person.certificate, status: 'good' },
      ],
    });
    const revokingCa = list({ revoked: revoking(ca) }, root);
    expect(validate([list(), revokingCa])).toMatchObject({
      reason: 'CERTIFICATE_REVOKED',
      culprit: ca.certificate,
      standings: [{ status: 'revoked' }],
    });
    const held = list({ revoked: revoking(person, { reason: 'certificateHold' }) });
    expect(validate([held, ofRoot])).toMatchObject({
      reason: 'CERTIFICATE_ON_HOLD',
      culprit: person.certificate,
    });
  });

  test('what nobody speaks of is not good', () => {
    const { root, person, list } = scene;
    expect(validate([list({}, root)])).toMatchObject({
      reason: 'REVOCATION_UNKNOWN',
      culprit: person.certificate,
      standings: [{ status: 'good' }, { status: 'unknown' }],
    });
  });
});
