import {
  asInteger,
  asOid,
  asSequence,
  asSet,
  contextTag,
  readBer,
  readDer,
  setOf,
} from '@hien-luong/asn1';
import { expect, test } from 'vitest';
import { getDemo, NOW } from '../../tests/demo.ts';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import { bytesEqual } from '../hex.ts';
import { OID } from '../oids.ts';
import { createTimestampRequest } from '../timestamp/timestamp-request.ts';
import { addSignatureTimestamp } from './add-signature-timestamp.ts';
import { createSignedData } from './create-signed-data.ts';
import { parseSignedData, signedDataNode } from './parse-signed-data.ts';
import { verifySignedData } from './verify-signed-data.ts';

const CONTENT = Buffer.from('Nội dung');

test('signs exactly the three attributes that PAdES wants', async () => {
  const { person } = await getDemo();
  const cms = await createSignedData({ content: CONTENT, signer: person.signer });
  const [signer] = parseSignedData(cms).signerInfos;
  expect(signer?.signedAttributes.map(({ type }) => type).toSorted()).toEqual(
    [OID.contentType, OID.messageDigest, OID.signingCertificateV2].toSorted(),
  );
});

test('what is signed is a SET OF in DER order, and travels as [0]', async () => {
  const { person } = await getDemo();
  let toBeSigned = new Uint8Array();
  const cms = await createSignedData({
    content: CONTENT,
    signer: {
      certificate: person.certificate,
      sign(bytes) {
        toBeSigned = Uint8Array.from(bytes);
        return person.signer.sign(bytes);
      },
    },
  });
  const attributes = asSet(readDer(toBeSigned));
  expect(setOf(...attributes.map(({ bytes }) => bytes))).toEqual(toBeSigned);
  const sent = contextTag(0, toBeSigned, { explicit: false });
  expect(Buffer.from(cms).includes(Buffer.from(sent))).toBe(true);
});

test('a digest gives the same as its content', async () => {
  const { person } = await getDemo();
  const cms = await createSignedData({
    digest: digestOf('sha256', CONTENT),
    signer: person.signer,
  });
  expect(verifySignedData({ cms, content: CONTENT })).toMatchObject({ ok: true });
  const wrongLength = createSignedData({ digest: digestOf('sha512'), signer: person.signer });
  await expect(wrongLength).rejects.toMatchObject({ code: 'ALGORITHM_UNSUPPORTED' });
});

test.each([
  [OID.data, 1n],
  [OID.timestampInfo, 3n],
])('content of type %s makes it version %s', async (contentType, version) => {
  const { person } = await getDemo();
  const about = { content: CONTENT, detached: false, contentType, signer: person.signer };
  const signedData = signedDataNode(readDer(await createSignedData(about)));
  expect(asInteger(signedData.children[0]!)).toBe(version);
});

test('certificates are sent once each', async () => {
  const { person, authority } = await getDemo();
  const certificates = [authority.intermediate, person.certificate, authority.intermediate];
  const cms = await createSignedData({ content: CONTENT, signer: person.signer, certificates });
  expect(parseSignedData(cms).certificates).toHaveLength(2);
});

async function timestamped(): Promise<{ cms: Uint8Array; raised: Uint8Array; token: Uint8Array }> {
  const { person, authority } = await getDemo();
  const cms = await createSignedData({ content: CONTENT, signer: person.signer });
  const request = createTimestampRequest({ messageImprint: digestOf('sha256') });
  const token = asSequence(readDer(await authority.timestamp(request, NOW)))[1]!.bytes;
  return { cms, raised: addSignatureTimestamp(cms, token), token };
}

test('a timestamp is added beside the signature, and nothing else changes', async () => {
  const { cms, raised, token } = await timestamped();
  const verdict = verifySignedData({ cms: raised, content: CONTENT });
  expect(verdict.ok && verdict.timestampTokens.map((one) => bytesEqual(one, token))).toEqual([
    true,
  ]);
  const before = parseSignedData(cms);
  const after = parseSignedData(raised);
  expect(after.signerInfos[0]?.signedBytes).toEqual(before.signerInfos[0]?.signedBytes);
  expect(after.certificates).toHaveLength(before.certificates.length);
});

test('asked for while signing it comes out the same, over the very signature', async () => {
  const { person } = await getDemo();
  const { token } = await timestamped();
  const value = Uint8Array.of(1, 2, 3);
  const order = { content: CONTENT, signer: { ...person.signer, sign: () => value } };
  let over: Uint8Array | undefined;
  const timestamp = async (signature: Uint8Array) => {
    over = signature;
    return token;
  };
  const cms = await createSignedData(order);
  expect(await createSignedData({ ...order, timestamp })).toEqual(
    addSignatureTimestamp(cms, token),
  );
  expect(over).toEqual(value);
  const broken = createSignedData({ ...order, timestamp: async () => Uint8Array.of(0x30) });
  await expect(broken).rejects.toMatchObject({ code: 'TIMESTAMP_MALFORMED' });
});

test('a second timestamp keeps the first', async () => {
  const { raised, token } = await timestamped();
  const twice = addSignatureTimestamp(raised, token);
  expect(verifySignedData({ cms: twice, content: CONTENT }).timestampTokens).toHaveLength(2);
});

test('what is not one signature is not timestamped', async () => {
  const { token } = await timestamped();
  expect(asOid(asSequence(readBer(token))[0]!)).toBe(OID.signedData);
  expect(() => addSignatureTimestamp(Buffer.from('0500', 'hex'), token)).toThrow(
    expect.objectContaining({ code: 'SIGNED_DATA_MALFORMED' }),
  );
});
