import {
  asSequence,
  boolean,
  contextTag,
  integer,
  octetString,
  oid,
  readDer,
  sequence,
} from '@hien-luong/asn1';
import { describe, expect, test } from 'vitest';
import { getDemo, NOW } from '../../tests/demo.ts';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf, encodeHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { keySigner } from '../cms/cms-signer.ts';
import { parseSignedData } from '../cms/parse-signed-data.ts';
import { PkiError } from '../pki-error.ts';
import { createTimestampResponse } from './create-timestamp-response.ts';
import { parseTimestampResponse } from './parse-timestamp-response.ts';
import { failureBit, findFailureByBit } from './timestamp-failure.ts';
import { parseTimestampInfo } from './timestamp-info.ts';
import { createTimestampRequest, parseTimestampRequest } from './timestamp-request.ts';

const IMPRINT = digestOf('sha256', Buffer.from('dữ liệu'));

function craftRequest(hash: HashAlgorithm, digest: Uint8Array, ...more: Uint8Array[]): Uint8Array {
  return sequence(integer(1), sequence(encodeHashAlgorithm(hash), octetString(digest)), ...more);
}

async function failureOf(request: Uint8Array, asked = request): Promise<unknown> {
  const { authority } = await getDemo();
  const response = await authority.timestamp(request, NOW);
  try {
    parseTimestampResponse(response, asked);
    return 'granted';
  } catch (error) {
    return error instanceof PkiError && error.details.failure;
  }
}

test('an authority whose times alone put tokens in order says so', async () => {
  const { person } = await getDemo();
  const signer = keySigner(person.certificate, person.key);
  const request = createTimestampRequest({ messageImprint: IMPRINT });
  const authority = { signer, policy: '2.999.7', ordering: true };
  const response = await createTimestampResponse(request, { authority, now: NOW });
  expect(parseTimestampInfo(parseTimestampResponse(response, request)).ordering).toBe(true);
});

test('grants, and repeats what was asked to the letter', async () => {
  const { authority, person } = await getDemo();
  const nonce = 2n ** 63n + 5n;
  const at = new Date('2026-03-02T01:02:03.450Z');
  const request = createTimestampRequest({ messageImprint: IMPRINT, nonce });
  const signer = keySigner(person.certificate, person.key);
  const own = await createTimestampResponse(request, {
    authority: {
      signer,
      policy: '2.999.7',
      accuracy: { seconds: 1, milliseconds: 2, microseconds: 3 },
    },
    now: at,
    serial: '0abc',
  });
  expect(parseTimestampInfo(parseTimestampResponse(own, request))).toMatchObject({
    policy: '2.999.7',
    serialNumber: '0abc',
    genTime: at,
    accuracyMs: 1002.003,
    ordering: false,
    nonce,
  });
  const first = parseTimestampInfo(
    parseTimestampResponse(await authority.timestamp(request, at), request),
  );
  const second = parseTimestampInfo(
    parseTimestampResponse(await authority.timestamp(request, at), request),
  );
  expect(first.serialNumber).not.toBe(second.serialNumber);
});

test('sends certificates only to those who ask', async () => {
  const { authority } = await getDemo();
  for (const certReq of [true, false]) {
    const request = createTimestampRequest({ messageImprint: IMPRINT, certReq });
    const token = parseTimestampResponse(await authority.timestamp(request, NOW), request);
    expect(parseSignedData(token).certificates).toHaveLength(certReq ? 2 : 0);
  }
});

describe('refuses, with the reason', () => {
  const asked = createTimestampRequest({ messageImprint: IMPRINT });
  test.each([
    ['what is no request', Buffer.from('GET / HTTP/1.1'), 'badDataFormat'],
    ['an empty body', new Uint8Array(), 'badDataFormat'],
    ['SHA-1', craftRequest('sha1', digestOf('sha1')), 'badAlg'],
    ['an imprint of the wrong length', craftRequest('sha256', digestOf('sha512')), 'badDataFormat'],
    ['another policy', craftRequest('sha256', IMPRINT, oid('1.2.3')), 'unacceptedPolicy'],
    [
      'extensions',
      craftRequest(
        'sha256',
        IMPRINT,
        boolean(true),
        contextTag(0, sequence(), { explicit: false }),
      ),
      'unacceptedExtension',
    ],
  ])('%s', async (_, request, failure) => {
    expect(await failureOf(request, asked)).toBe(failure);
  });

  test('every failure has its own bit', () => {
    expect(findFailureByBit(failureBit('badAlg'))).toBe('badAlg');
    expect(findFailureByBit(14)).toBe('timeNotAvailable');
    expect(findFailureByBit(1)).toBeUndefined();
  });
});

describe('an answer to another request is none', () => {
  const answered = createTimestampRequest({ messageImprint: IMPRINT, nonce: 7n });
  test.each([
    ['imprint', { messageImprint: digestOf('sha256'), nonce: 7n }, 'imprintMismatch'],
    ['nonce', { messageImprint: IMPRINT, nonce: 8n }, 'nonceMismatch'],
    ['absent nonce', { messageImprint: IMPRINT }, 'nonceMismatch'],
    ['policy', { messageImprint: IMPRINT, nonce: 7n, policy: '1.2.3' }, 'policyMismatch'],
  ])('by its %s', async (_, order, failure) => {
    expect(await failureOf(answered, createTimestampRequest(order))).toBe(failure);
  });

  test('the nonce must come back where one was sent', async () => {
    const without = createTimestampRequest({ messageImprint: IMPRINT });
    expect(await failureOf(without, answered)).toBe('nonceMismatch');
  });
});

test.each([
  [0, true],
  [1, true],
  [2, false],
  [3, false],
])('a token under status %i is taken: %s', async (status, taken) => {
  const { authority } = await getDemo();
  const request = createTimestampRequest({ messageImprint: IMPRINT });
  const token = readDer(await authority.timestamp(request, NOW)).children[1]!.bytes;
  const take = () => parseTimestampResponse(sequence(sequence(integer(status)), token), request);
  if (taken) expect(take()).toEqual(token);
  else expect(take).toThrow(expect.objectContaining({ code: 'TIMESTAMP_REFUSED' }));
});

test('a request says what it was made of', () => {
  const policy = '2.999.1.1';
  const request = createTimestampRequest({ messageImprint: IMPRINT, nonce: 1n, policy });
  expect(parseTimestampRequest(request)).toMatchObject({
    imprint: { hashAlgorithm: 'sha256', digest: Uint8Array.from(IMPRINT) },
    nonce: 1n,
    policy,
    certReq: true,
    hasExtensions: false,
  });
  expect(asSequence(readDer(request))).toHaveLength(5);
  expect(() => createTimestampRequest({ messageImprint: digestOf('sha512') })).toThrow('sha256');
});
