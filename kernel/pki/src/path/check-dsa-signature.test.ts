import { generateKeyPairSync, sign } from 'node:crypto';
import { bitString, oid, readDer, sequence } from '@hien-luong/asn1';
import { beforeAll, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import { flipped } from '../../tests/demo.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { parseCertificate } from '../certificate/parse-certificate.ts';
import { parsePublicKey, spkiOf } from '../certificate/public-key.ts';
import { OID } from '../oids.ts';
import { checkDsaSignature } from './check-dsa-signature.ts';

const { privateKey } = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });
let person: Holder;
let issuer: Certificate;

beforeAll(async () => {
  person = await makeHolder('Person');
  issuer = { ...person.certificate, publicKey: parsePublicKey(spkiOf(privateKey)) };
});

/** The person's certificate as if a CA with a DSA key had issued it. */
function signedWithDsa(algorithmOid: string = OID.dsaWithSha1): Certificate {
  const fields = readDer(person.certificate.tbs).children.map(({ bytes }) => bytes);
  const algorithm = sequence(oid(algorithmOid));
  const tbs = sequence(...fields.slice(0, 2), algorithm, ...fields.slice(3));
  const signature = sign('sha1', tbs, { key: privateKey, dsaEncoding: 'der' });
  return parseCertificate(sequence(tbs, algorithm, bitString(signature)));
}

test('a genuine signature passes, another does not', () => {
  const certificate = signedWithDsa();
  expect(checkDsaSignature(certificate, [issuer])).toBeUndefined();
  const changed = { ...certificate, der: flipped(certificate.der, 30) };
  expect(checkDsaSignature(changed, [issuer])).toBe('CERTIFICATE_SIGNATURE_INVALID');
  expect(checkDsaSignature(certificate, [person.certificate])).toBe(
    'CERTIFICATE_SIGNATURE_INVALID',
  );
});

test('a key without parameters has those of the key above', () => {
  const { algorithm, keyBits } = issuer.publicKey;
  const bare = parsePublicKey(sequence(sequence(oid(algorithm)), bitString(keyBits)));
  const heir = { ...issuer, publicKey: bare };
  expect(checkDsaSignature(signedWithDsa(), [heir, person.certificate, issuer])).toBeUndefined();
  expect(checkDsaSignature(signedWithDsa(), [heir])).toBe('CERTIFICATE_SIGNATURE_INVALID');
});

test('any other algorithm stays refused', () => {
  const certificate = signedWithDsa('1.3.101.112');
  expect(checkDsaSignature(certificate, [issuer])).toBe('CERTIFICATE_ALGORITHM_UNSUPPORTED');
});
