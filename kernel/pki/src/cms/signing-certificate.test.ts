import { octetString, oid, readDer, sequence } from '@hien-luong/asn1';
import { beforeAll, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import { digestOf, encodeHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { OID } from '../oids.ts';
import { encodeAttribute, parseAttribute } from './attribute.ts';
import { findSignerCertificate } from './find-signer-certificate.ts';
import {
  encodeSigningCertificate,
  hasSigningCertificate,
  signingCertificateMatches,
} from './signing-certificate.ts';

let mine: Holder;
let other: Holder;

beforeAll(async () => {
  mine = await makeHolder('Mine');
  other = await makeHolder('Other');
});

function matches(...attributes: readonly Uint8Array[]): boolean {
  const list = attributes.map((attribute) => parseAttribute(readDer(attribute)));
  return signingCertificateMatches(list, mine.certificate);
}

/** An attribute of either version that names these certificates' hashes. */
function naming(type: string, ...certIds: readonly Uint8Array[]): Uint8Array {
  return encodeAttribute(type, sequence(sequence(...certIds)));
}

const v1 = ({ certificate }: Holder) => sequence(octetString(digestOf('sha1', certificate.der)));
const v2 = ({ certificate }: Holder) => sequence(octetString(digestOf('sha256', certificate.der)));

test.each(['sha256', 'sha384', 'sha512'] as const)('binds its certificate by %s', (hash) => {
  expect(matches(encodeSigningCertificate(mine.certificate, hash))).toBe(true);
  expect(matches(encodeSigningCertificate(other.certificate, hash))).toBe(false);
});

test('SHA-256 is the default and not written', () => {
  const written = naming(OID.signingCertificateV2, v2(mine));
  expect(encodeSigningCertificate(mine.certificate, 'sha256')).toEqual(written);
});

test('the first certificate named is the signer’s', () => {
  expect(matches(naming(OID.signingCertificateV2, v2(mine), v2(other)))).toBe(true);
  expect(matches(naming(OID.signingCertificateV2, v2(other), v2(mine)))).toBe(false);
});

test('version 1 counts, but not beside version 2', () => {
  expect(matches(naming(OID.signingCertificate, v1(mine)))).toBe(true);
  expect(matches(naming(OID.signingCertificate, v1(other)))).toBe(false);
  const both = [
    naming(OID.signingCertificate, v1(mine)),
    naming(OID.signingCertificateV2, v2(other)),
  ];
  expect(matches(...both)).toBe(false);
});

test('nothing, twice, and a hash that is not supported bind nothing', () => {
  const proper = encodeSigningCertificate(mine.certificate, 'sha256');
  const md5 = sequence(sequence(oid('1.2.840.113549.2.5')), octetString(new Uint8Array(16)));
  expect(matches()).toBe(false);
  expect(matches(proper, proper)).toBe(false);
  expect(matches(naming(OID.signingCertificateV2, md5))).toBe(false);
  expect(hasSigningCertificate([])).toBe(false);
  expect(encodeHashAlgorithm('sha384')).not.toEqual(encodeHashAlgorithm('sha256'));
});

test('the signer is found by what the signature names, not by place', () => {
  const bag = [other.certificate, mine.certificate];
  const { issuerDer, serialNumber, extensions } = mine.certificate;
  const issuer = readDer(issuerDer);
  const found = (number: string, candidates = bag) =>
    findSignerCertificate(
      { kind: 'issuerAndSerialNumber', issuer, serialNumber: number },
      candidates,
    );
  expect(found(serialNumber)).toBe(mine.certificate);
  expect(found('01')).toBeUndefined();
  expect(found(serialNumber, [other.certificate])).toBeUndefined();
  const keyIdentifier = extensions.subjectKeyIdentifier!;
  expect(findSignerCertificate({ kind: 'subjectKeyIdentifier', keyIdentifier }, bag)).toBe(
    mine.certificate,
  );
  expect(
    findSignerCertificate({ kind: 'subjectKeyIdentifier', keyIdentifier: '00' }, bag),
  ).toBeUndefined();
});

test('a number alone is not enough: the issuer must agree', async () => {
  const { serialNumber, issuerDer } = mine.certificate;
  const twin = await makeHolder('Elsewhere', { serialNumber });
  const sid = { kind: 'issuerAndSerialNumber', issuer: readDer(issuerDer), serialNumber } as const;
  expect(findSignerCertificate(sid, [twin.certificate])).toBeUndefined();
});
