import { generalizedTime, integer, octetString, oid, sequence } from '@hien-luong/asn1';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder, replacing } from '../../tests/chain.ts';
import { DAY_MS, flipped, getDemo, NOW } from '../../tests/demo.ts';
import { digestOf, encodeHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { extendedKeyUsageExtension } from '../certificate/encode-extensions.ts';
import { keySigner } from '../cms/cms-signer.ts';
import { createSignedData } from '../cms/create-signed-data.ts';
import { OID } from '../oids.ts';
import { createTimestampResponse } from './create-timestamp-response.ts';
import { parseTimestampResponse } from './parse-timestamp-response.ts';
import { createTimestampRequest } from './timestamp-request.ts';
import { verifyTimestampToken } from './verify-timestamp-token.ts';

const DATA = Buffer.from('giá trị chữ ký');
let root: Holder;
let tsa: Holder;

beforeAll(async () => {
  root = await makeHolder('Root');
  tsa = await makeHolder('TSA', { issuer: root, profile: 'tsa' });
});

async function tokenBy(holder: Holder, now = NOW): Promise<Uint8Array> {
  const request = createTimestampRequest({ messageImprint: digestOf('sha256', DATA) });
  const authority = { signer: keySigner(holder.certificate, holder.key), policy: '2.999.1' };
  return parseTimestampResponse(
    await createTimestampResponse(request, { authority, now }),
    request,
  );
}

function judge(token: Uint8Array, data: Uint8Array = DATA) {
  const anchors = [{ certificate: root.certificate, purposes: ['timestamp'] as const }];
  return verifyTimestampToken({ token, data, anchors });
}

test('a token of a trusted authority says when', async () => {
  expect(judge(await tokenBy(tsa))).toMatchObject({
    ok: true,
    genTime: NOW,
    weakImprint: false,
    info: { policy: '2.999.1' },
  });
});

test('data may come in pieces or as a digest', async () => {
  const token = await tokenBy(tsa);
  const anchors = [{ certificate: root.certificate, purposes: ['timestamp'] as const }];
  const data = [DATA.subarray(0, 3), DATA.subarray(3)];
  expect(verifyTimestampToken({ token, data, anchors })).toMatchObject({ ok: true });
  const digestData = () => digestOf('sha256', DATA);
  expect(verifyTimestampToken({ token, digestData, anchors })).toMatchObject({ ok: true });
  expect(verifyTimestampToken({ token, anchors })).toMatchObject({ reason: 'IMPRINT_MISMATCH' });
});

test('an imprint by SHA-1 is verified and told', async () => {
  const imprint = sequence(encodeHashAlgorithm('sha1'), octetString(digestOf('sha1', DATA)));
  const content = sequence(integer(1), oid('2.999.1'), imprint, integer(1), generalizedTime(NOW));
  const signer = keySigner(tsa.certificate, tsa.key);
  const about = { content, detached: false, contentType: OID.timestampInfo };
  expect(judge(await createSignedData({ ...about, signer }))).toMatchObject({
    ok: true,
    weakImprint: true,
  });
});

describe('refuses', () => {
  test('other data', async () => {
    expect(judge(await tokenBy(tsa), flipped(DATA, 0))).toMatchObject({
      ok: false,
      reason: 'IMPRINT_MISMATCH',
      tsaCertificate: { fingerprintSha256: tsa.certificate.fingerprintSha256 },
    });
  });

  test('a signer of documents as a clock', async () => {
    const person = await makeHolder('Person', { issuer: root });
    expect(judge(await tokenBy(person))).toMatchObject({ reason: 'EXTENDED_KEY_USAGE_UNFIT' });
  });

  test('a clock whose purpose is not critical', async () => {
    const edit = replacing(extendedKeyUsageExtension([OID.timeStamping], false));
    const loose = await makeHolder('Loose', { issuer: root, profile: 'tsa', edit });
    expect(judge(await tokenBy(loose))).toMatchObject({ reason: 'EXTENDED_KEY_USAGE_UNFIT' });
  });

  test('a time outside the validity of the clock', async () => {
    const early = new Date(tsa.certificate.notBefore.getTime() - DAY_MS);
    const dated = await makeHolder('Young TSA', {
      issuer: root,
      profile: 'tsa',
      notBefore: new Date(NOW.getTime() + 1000),
    });
    expect(judge(await tokenBy(dated))).toMatchObject({ reason: 'CERTIFICATE_NOT_YET_VALID' });
    expect(judge(await tokenBy(tsa, early))).toMatchObject({ reason: 'ANCHOR_OUT_OF_VALIDITY' });
  });

  test('a clock that nobody trusts, or not for this', async () => {
    const stranger = await makeHolder('Stranger');
    const other = await makeHolder('TSA', { issuer: stranger, profile: 'tsa' });
    expect(judge(await tokenBy(other))).toMatchObject({ reason: 'ISSUER_NOT_FOUND' });
    const anchors = [{ certificate: root.certificate, purposes: ['sign'] as const }];
    const verdict = verifyTimestampToken({ token: await tokenBy(tsa), data: DATA, anchors });
    expect(verdict).toMatchObject({ reason: 'ANCHOR_PURPOSE_UNFIT' });
  });

  test('a signature over something that is no TSTInfo', async () => {
    const signer = keySigner(tsa.certificate, tsa.key);
    const about = { content: DATA, detached: false, signer };
    const document = await createSignedData(about);
    expect(judge(document)).toMatchObject({ reason: 'CONTENT_TYPE_UNEXPECTED' });
    const nonsense = await createSignedData({ ...about, contentType: OID.timestampInfo });
    expect(judge(nonsense)).toMatchObject({ reason: 'TIMESTAMP_MALFORMED' });
  });
});

test('no turned bit moves the time or throws', async () => {
  const { authority } = await getDemo();
  const request = createTimestampRequest({ messageImprint: digestOf('sha256', DATA) });
  const token = parseTimestampResponse(await authority.timestamp(request, NOW), request);
  fc.assert(
    fc.property(fc.nat(token.length - 1), (index) => {
      const { anchors, intermediates } = authority;
      const check = { token: flipped(token, index), data: DATA, anchors, intermediates };
      const verdict = verifyTimestampToken(check);
      if (verdict.ok) expect(verdict.genTime).toEqual(NOW);
    }),
    { numRuns: 300 },
  );
});
