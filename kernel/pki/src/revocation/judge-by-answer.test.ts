import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, without } from '../../tests/chain.ts';
import { flipped, NOW } from '../../tests/demo.ts';
import type { RevocationScene } from '../../tests/revocation-scene.ts';
import { days, makeRevocationScene, revoking } from '../../tests/revocation-scene.ts';
import { nameOf } from '../name/name.ts';
import type { CertificateStatus } from '../ocsp/certificate-status.ts';
import { createOcspResponse } from '../ocsp/create-ocsp-response.ts';
import { createOcspRequest } from '../ocsp/ocsp-request.ts';
import { OID } from '../oids.ts';
import { createSignatureVerifier } from '../path/signature-verifier.ts';
import { judgeByAnswer } from './judge-by-answer.ts';
import { createRevocationContext } from './judge-revocation.ts';

let scene: RevocationScene;
let responder: Holder;

beforeAll(async () => {
  scene = await makeRevocationScene();
  responder = await makeHolder('OCSP', { issuer: scene.ca, profile: 'ocsp' });
});

type Order = { status?: CertificateStatus; by?: Holder; about?: Holder; now?: Date };

function answer({ status = { status: 'good' }, by = responder, about, now = NOW }: Order = {}) {
  const { certificate } = about ?? scene.person;
  const issuer = scene.ca.certificate;
  const turn = { responder: by, issuer, now, statusOf: () => status };
  return createOcspResponse(createOcspRequest({ certificate, issuer }), {
    ...turn,
    responder: { certificate: by.certificate, key: by.key },
  });
}

const REVOKED = { status: 'revoked', at: days(-1), reason: 'keyCompromise' } as const;

test('good, revoked, and unknown, which is not good', () => {
  const ask = (status: CertificateStatus) => scene.ask([], { ocspResponses: [answer({ status })] });
  expect(ask({ status: 'good' })).toMatchObject({
    status: 'good',
    evidence: [{ kind: 'ocsp', producedAt: NOW, signer: { subject: nameOf(['CN', 'OCSP']) } }],
  });
  expect(ask(REVOKED)).toMatchObject({ status: 'revoked', at: days(-1), reason: 'keyCompromise' });
  expect(ask({ status: 'unknown' })).toMatchObject({
    status: 'unknown',
    faults: [{ kind: 'ocsp', reason: 'OCSP_STATUS_UNKNOWN' }],
  });
});

test('an answer about somebody else is passed over in silence', () => {
  const { root, ca, person } = scene;
  const anchor = { certificate: root.certificate, purposes: [] };
  const ocsp = { ocspResponses: [answer({ about: ca }), answer()] };
  const context = createRevocationContext(
    { anchor, intermediates: [], at: NOW, ...ocsp },
    createSignatureVerifier(),
  );
  const question = { certificate: person.certificate, issuer: ca.certificate };
  const opinions = context.answers.map((one) => judgeByAnswer(context, one, question));
  expect(opinions).toEqual([undefined, expect.objectContaining({ status: 'good' })]);
  const ocspResponses = [answer({ about: scene.ca }), answer()];
  expect(scene.ask([], { ocspResponses })).toMatchObject({ status: 'good', faults: [] });
  expect(scene.ask([], { ocspResponses: ocspResponses.slice(0, 1) })).toEqual({
    status: 'unknown',
    faults: [],
  });
});

describe('an answer proves nothing', () => {
  const faultsOf = (bytes: Uint8Array, more = {}) =>
    scene.ask([], { ocspResponses: [bytes], ...more }).faults.map(({ reason }) => reason);

  test('broken, changed, too old, too new', () => {
    expect(faultsOf(new Uint8Array([1, 2, 3]))).toEqual(['OCSP_MALFORMED']);
    const bytes = answer();
    const last = Buffer.from(bytes).indexOf(Buffer.from(responder.certificate.der)) - 12;
    expect(faultsOf(flipped(bytes, last))).toEqual(['OCSP_SIGNATURE_INVALID']);
    expect(faultsOf(bytes, { at: days(2) })).toEqual(['OCSP_STALE']);
    expect(faultsOf(bytes, { at: days(-2) })).toEqual(['OCSP_NOT_YET_VALID']);
  });

  test('by a delegate of another CA, or one without the purpose', async () => {
    const stranger = await makeHolder('OCSP', { issuer: scene.root, profile: 'ocsp' });
    expect(faultsOf(answer({ by: stranger }))).toEqual(['OCSP_RESPONDER_UNAUTHORIZED']);
    expect(faultsOf(answer({ by: scene.person }))).toEqual(['OCSP_RESPONDER_UNAUTHORIZED']);
  });

  test('made after the certificate expired, when the responder need not remember', async () => {
    const asOf = new Date(scene.person.certificate.notAfter.getTime() + 1000);
    const by = await makeHolder('OCSP', { issuer: scene.ca, profile: 'ocsp', notAfter: days(999) });
    expect(faultsOf(answer({ now: asOf, by }), { asOf })).toEqual(['OCSP_AFTER_EXPIRY']);
    const status = { status: 'revoked', at: days(300), reason: 'keyCompromise' } as const;
    const ocspResponses = [answer({ now: asOf, by, status })];
    expect(scene.ask([], { ocspResponses, asOf })).toMatchObject({
      status: 'good',
      revokedLater: { at: days(300) },
    });
  });
});

describe('a delegate', () => {
  test('that must be asked about is, and that may not be asked about is not', async () => {
    const { ca, list, ask } = scene;
    const asked = await makeHolder('OCSP', {
      issuer: ca,
      profile: 'ocsp',
      crlUrls: ['http://ca.invalid/crl'],
      edit: without(OID.ocspNoCheck),
    });
    const ocspResponses = [answer({ by: asked })];
    expect(ask([], { ocspResponses })).toMatchObject({
      faults: [{ reason: 'OCSP_RESPONDER_UNAUTHORIZED' }],
    });
    const [crl, revoked] = [list(), list({ revoked: revoking(asked) })];
    expect(ask([crl], { ocspResponses }).status).toBe('good');
    expect(ask([revoked], { ocspResponses }).faults).toMatchObject([
      { reason: 'OCSP_RESPONDER_UNAUTHORIZED' },
    ]);
    const free = await makeHolder('OCSP', {
      issuer: ca,
      profile: 'ocsp',
      edit: without(OID.ocspNoCheck),
    });
    expect(ask([], { ocspResponses: [answer({ by: free })] }).status).toBe('good');
  });
});

describe('lists and answers that disagree', () => {
  test('a revocation is believed, wherever it stands and however old', () => {
    const { list, ask, person } = scene;
    const asked = { ocspResponses: [answer()] };
    expect(ask([list({ revoked: revoking(person), thisUpdate: days(-0.5) })], asked).status).toBe(
      'revoked',
    );
    expect(ask([list()], { ocspResponses: [answer({ status: REVOKED })] }).status).toBe('revoked');
  });

  test('a hold ends with newer evidence', () => {
    const { list, ask, person } = scene;
    const held = { revoked: revoking(person, { reason: 'certificateHold' as const }) };
    const asked = { ocspResponses: [answer()] };
    expect(ask([list({ ...held, thisUpdate: days(-0.5) })], asked).status).toBe('good');
    const newer = { at: days(0.5), ...asked };
    expect(ask([list({ ...held, thisUpdate: days(0.5) })], newer).status).toBe('revoked');
  });
});
