import {
  bitString,
  contextTag,
  enumerated,
  octetString,
  oid,
  readDer,
  sequence,
} from '@hien-luong/asn1';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, without } from '../../tests/chain.ts';
import { DAY_MS, flipped, NOW } from '../../tests/demo.ts';
import { signBytes } from '../algorithm/sign-bytes.ts';
import { signatureAlgorithmOf } from '../algorithm/signature-algorithm.ts';
import { OID } from '../oids.ts';
import { encodeCertificateId, isIssuedBy, parseCertificateId } from './certificate-id.ts';
import type { CertificateStatus } from './certificate-status.ts';
import type { OcspTurn } from './create-ocsp-response.ts';
import { createOcspResponse } from './create-ocsp-response.ts';
import { createOcspRequest, parseOcspRequest } from './ocsp-request.ts';
import { parseOcspResponse } from './parse-ocsp-response.ts';
import type { OcspCheck } from './verify-ocsp-response.ts';
import { verifyOcspResponse } from './verify-ocsp-response.ts';

const NONCE = new Uint8Array(16).fill(7);
const REVOKED = { status: 'revoked', at: NOW, reason: 'keyCompromise' } as const;
let ca: Holder;
let responder: Holder;
let person: Holder;

beforeAll(async () => {
  ca = await makeHolder('CA');
  responder = await makeHolder('OCSP', { issuer: ca, profile: 'ocsp' });
  person = await makeHolder('Person', { issuer: ca });
});

function answer(status: CertificateStatus, turn: Partial<OcspTurn> = {}, nonce?: Uint8Array) {
  const about = { certificate: person.certificate, issuer: ca.certificate };
  const request = createOcspRequest({ ...about, ...(nonce && { nonce }) });
  return createOcspResponse(request, {
    responder,
    issuer: ca.certificate,
    now: NOW,
    statusOf: () => status,
    ...turn,
  });
}

function judge(response: Uint8Array, check: Partial<OcspCheck> = {}) {
  const about = { certificate: person.certificate, issuer: ca.certificate };
  return verifyOcspResponse({ response, ...about, at: NOW, ...check });
}

/** The answer without its `nextUpdate`, signed anew. */
function withoutNextUpdate(response: Uint8Array): Uint8Array {
  const wrapped = readDer(response).children[1]!.children[0]!.children[1]!;
  const [data, algorithm, , certs] = readDer(wrapped.content).children;
  const [id, producedAt, responses] = data!.children;
  const single = responses!.children[0]!.children.slice(0, 3).map(({ bytes }) => bytes);
  const tbs = sequence(id!.bytes, producedAt!.bytes, sequence(sequence(...single)));
  const signature = bitString(signBytes(signatureAlgorithmOf(responder.key), responder.key, tbs));
  const basic = sequence(tbs, algorithm!.bytes, signature, certs!.bytes);
  const bytes = sequence(oid(OID.ocspBasic), octetString(basic));
  return sequence(enumerated(0), contextTag(0, bytes, { explicit: true }));
}

describe('an appointed responder is believed', () => {
  test.each([
    [{ status: 'good' }],
    [{ status: 'unknown' }],
    [REVOKED],
    [{ ...REVOKED, reason: 'unspecified' }],
  ] as const)('%o', (status) => {
    expect(judge(answer(status))).toMatchObject({ ok: true, ...status });
  });

  test('the CA may answer itself', () => {
    expect(judge(answer({ status: 'good' }, { responder: ca }))).toMatchObject({ ok: true });
  });

  test('a nonce is repeated', () => {
    expect(judge(answer({ status: 'good' }, {}, NONCE), { nonce: NONCE })).toMatchObject({
      ok: true,
    });
  });

  test('of other CAs’ certificates it knows nothing', () => {
    const asked: string[] = [];
    const elsewhere = makeHolder('CA');
    return elsewhere.then((other) => {
      const about = { certificate: person.certificate, issuer: other.certificate };
      const response = createOcspResponse(createOcspRequest(about), {
        responder,
        issuer: ca.certificate,
        now: NOW,
        statusOf(serialNumber) {
          asked.push(serialNumber);
          return { status: 'good' };
        },
      });
      expect(parseOcspResponse(response)).toMatchObject({ responses: [{ status: 'unknown' }] });
      expect(asked).toEqual([]);
    });
  });
});

describe('otherwise it proves nothing', () => {
  test('an answer about another certificate', async () => {
    const other = await makeHolder('Other', { issuer: ca });
    const verdict = judge(answer({ status: 'good' }), { certificate: other.certificate });
    expect(verdict).toEqual({ ok: false, reason: 'OCSP_CERTIFICATE_NOT_ANSWERED' });
  });

  test('an answer about the same number of another CA', async () => {
    const other = await makeHolder('Other CA');
    const about = { certificate: person.certificate, issuer: other.certificate };
    const response = createOcspResponse(createOcspRequest(about), {
      responder,
      issuer: other.certificate,
      now: NOW,
      statusOf: () => ({ status: 'good' }),
    });
    expect(judge(response)).toMatchObject({ reason: 'OCSP_CERTIFICATE_NOT_ANSWERED' });
  });

  test('a responder that another CA appointed, or nobody did', async () => {
    const stranger = await makeHolder('CA');
    const foreign = await makeHolder('OCSP', { issuer: stranger, profile: 'ocsp' });
    const edit = without(OID.extendedKeyUsage);
    const unappointed = await makeHolder('Plain', { issuer: ca, profile: 'ocsp', edit });
    for (const signer of [foreign, unappointed, person]) {
      expect(judge(answer({ status: 'good' }, { responder: signer }))).toMatchObject({
        reason: 'OCSP_RESPONDER_UNAUTHORIZED',
      });
    }
  });

  test('a responder appointed by the same key under another name', async () => {
    const alias = await makeHolder('Alias', { key: ca.key });
    const appointed = await makeHolder('OCSP', { issuer: alias, profile: 'ocsp' });
    expect(judge(answer({ status: 'good' }, { responder: appointed }))).toMatchObject({
      reason: 'OCSP_RESPONDER_UNAUTHORIZED',
    });
  });

  test('a responder whose certificate had not begun', async () => {
    const notBefore = new Date(NOW.getTime() + 1000);
    const young = await makeHolder('Young', { issuer: ca, profile: 'ocsp', notBefore });
    expect(judge(answer({ status: 'good' }, { responder: young }))).toMatchObject({
      reason: 'OCSP_RESPONDER_UNAUTHORIZED',
    });
  });

  test('an answer that names no next one is current only for the moment', () => {
    const response = withoutNextUpdate(answer({ status: 'good' }));
    expect(judge(response)).toMatchObject({ ok: true, nextUpdate: undefined });
    const later = new Date(NOW.getTime() + 6 * 60_000);
    expect(judge(response, { at: later })).toMatchObject({ reason: 'OCSP_STALE' });
  });

  test('a responder whose certificate was over', async () => {
    const notAfter = new Date(NOW.getTime() - 1000);
    const old = await makeHolder('Old', { issuer: ca, profile: 'ocsp', notAfter });
    expect(judge(answer({ status: 'good' }, { responder: old }))).toMatchObject({
      reason: 'OCSP_RESPONDER_UNAUTHORIZED',
    });
  });

  test('a signature by another key', async () => {
    const thief = await makeHolder('Thief');
    const stolen = { certificate: responder.certificate, key: thief.key };
    expect(judge(answer({ status: 'good' }, { responder: stolen }))).toMatchObject({
      reason: 'OCSP_SIGNATURE_INVALID',
    });
  });

  test('a nonce that is not ours, or none', () => {
    const other = answer({ status: 'good' }, {}, new Uint8Array(16));
    expect(judge(other, { nonce: NONCE })).toMatchObject({ reason: 'OCSP_NONCE_MISMATCH' });
    const none = answer({ status: 'good' });
    expect(judge(none, { nonce: NONCE })).toMatchObject({ reason: 'OCSP_NONCE_MISMATCH' });
  });

  test('an answer for another time; clocks may differ by minutes', () => {
    const response = answer({ status: 'good' });
    const after = (ms: number) => judge(response, { at: new Date(NOW.getTime() + ms) });
    expect(after(-4 * 60_000)).toMatchObject({ ok: true });
    expect(after(-6 * 60_000)).toMatchObject({ reason: 'OCSP_NOT_YET_VALID' });
    expect(after(DAY_MS + 4 * 60_000)).toMatchObject({ ok: true });
    expect(after(DAY_MS + 6 * 60_000)).toMatchObject({ reason: 'OCSP_STALE' });
  });

  test('a refusal, and what is no answer', () => {
    expect(judge(sequence(enumerated(6)))).toMatchObject({ reason: 'OCSP_UNSUCCESSFUL' });
    expect(judge(Buffer.from('<html>'))).toMatchObject({ reason: 'OCSP_MALFORMED' });
    const malformed = createOcspResponse(Buffer.from('?'), {
      responder,
      issuer: ca.certificate,
      now: NOW,
      statusOf: () => ({ status: 'good' }),
    });
    expect(parseOcspResponse(malformed)).toEqual({ errorStatus: 1 });
  });

  test('no turned bit changes the answer or throws', () => {
    const response = answer(REVOKED);
    fc.assert(
      fc.property(fc.nat(response.length - 1), (index) => {
        const verdict = judge(flipped(response, index));
        if (verdict.ok) expect(verdict).toMatchObject(REVOKED);
      }),
      { numRuns: 300 },
    );
  });
});

test('a CertID needs name and key of the issuer', async () => {
  const twin = await makeHolder('CA');
  const other = await makeHolder('Other CA', { key: ca.key });
  const id = parseCertificateId(readDer(encodeCertificateId('0a', ca.certificate, 'sha256')));
  expect(isIssuedBy(id, ca.certificate)).toBe(true);
  expect(isIssuedBy(id, twin.certificate)).toBe(false);
  expect(isIssuedBy(id, other.certificate)).toBe(false);
});

test('a request says which certificate it is about', () => {
  const { certificate } = person;
  const request = createOcspRequest({ certificate, issuer: ca.certificate, nonce: NONCE });
  const { ids, nonce } = parseOcspRequest(request);
  expect(ids.map(({ serialNumber }) => serialNumber)).toEqual([certificate.serialNumber]);
  expect(nonce?.oid).toBe(OID.ocspNonce);
  expect(() => parseOcspRequest(sequence(sequence(sequence())))).toThrow('a request for nothing');
});
