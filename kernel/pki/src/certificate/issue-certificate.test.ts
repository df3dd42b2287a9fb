import { generateKeyPairSync, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  contextTag,
  integer,
  nullValue,
  oid,
  readDer,
  sequence,
  setOf,
} from '@hien-luong/asn1';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Holder } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import { flipped, getDemo, getRsaPerson, VALIDITY } from '../../tests/demo.ts';
import { nameOf } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { CertificateProfile } from './certificate-profile.ts';
import { createCertificateRequest, parseCertificateRequest } from './certificate-request.ts';
import { encodeExtension } from './encode-extensions.ts';
import { parseBasicConstraints, parseKeyUsage } from './extension-values.ts';
import { parseExtensions } from './extensions.ts';
import { isSignedBy } from './is-signed-by.ts';
import { issueCertificate } from './issue-certificate.ts';
import { parseCertificate } from './parse-certificate.ts';
import { keyIdentifierOf, spkiOf } from './public-key.ts';
import {
  encodeSerialNumber,
  formatSerialNumber,
  randomSerialNumber,
  serialNumberOf,
} from './serial-number.ts';

let ca: Holder;
beforeAll(async () => {
  ca = await makeHolder('CA');
});

function issue(profile: CertificateProfile, more = {}) {
  return issueCertificate({
    ...VALIDITY,
    subject: nameOf(['C', 'VN'], ['OU', 'a'], ['OU', 'b'], ['CN', 'Lê Văn Thử']),
    subjectPublicKey: spkiOf(ca.key),
    issuer: ca.certificate,
    issuerKey: ca.key,
    profile,
    ...more,
  });
}

describe('profiles', () => {
  test.each([
    ['root', true, ['keyCertSign', 'cRLSign'], undefined],
    ['intermediate', true, ['keyCertSign', 'cRLSign'], undefined],
    [
      'person-signing',
      false,
      ['digitalSignature', 'nonRepudiation'],
      [OID.emailProtection, OID.clientAuth],
    ],
    [
      'agency-signing',
      false,
      ['digitalSignature', 'nonRepudiation'],
      [OID.emailProtection, OID.clientAuth],
    ],
    ['tsa', false, ['digitalSignature', 'nonRepudiation'], [OID.timeStamping]],
    ['ocsp', false, ['digitalSignature'], [OID.ocspSigning]],
  ] as const)('%s', (profile, isCa, usage, purposes) => {
    const { extensions } = issue(profile);
    expect(extensions.basicConstraints?.ca).toBe(isCa);
    expect(extensions.keyUsage).toEqual(usage);
    expect(extensions.extendedKeyUsage).toEqual(purposes);
    expect(extensions.unknownCritical).toEqual([]);
    const purpose = extensions.all.find(({ oid: one }) => one === OID.extendedKeyUsage);
    expect(purpose?.critical ?? false).toBe(profile === 'tsa');
    expect(extensions.all.some(({ oid: one }) => one === OID.ocspNoCheck)).toBe(profile === 'ocsp');
  });

  test('only the intermediate may have no CA below it', () => {
    expect(issue('intermediate').extensions.basicConstraints?.pathLength).toBe(0);
    expect(issue('root').extensions.basicConstraints?.pathLength).toBeUndefined();
  });
});

test('what was ordered is read back', () => {
  const certificate = issue('person-signing', {
    serialNumber: '00ff01',
    ocspUrls: ['http://ocsp.invalid'],
    caIssuerUrls: ['http://ca.invalid/ca.crt'],
    crlUrls: ['http://ca.invalid/a.crl', 'http://pub.invalid/a.crl'],
    certificatePolicies: ['2.999.5'],
    emails: ['thu@demo.invalid'],
  });
  expect(certificate).toMatchObject({ version: 3, serialNumber: 'ff01', ...VALIDITY });
  expect(certificate.issuer).toEqual(ca.certificate.subject);
  expect(certificate.extensions).toMatchObject({
    ocspUrls: ['http://ocsp.invalid'],
    caIssuerUrls: ['http://ca.invalid/ca.crt'],
    crlUrls: ['http://ca.invalid/a.crl', 'http://pub.invalid/a.crl'],
    certificatePolicies: [{ policy: '2.999.5', qualifiers: [] }],
    subjectAltName: { emails: ['thu@demo.invalid'], dnsNames: [], uris: [] },
    authorityKeyIdentifier: ca.certificate.extensions.subjectKeyIdentifier,
    subjectKeyIdentifier: Buffer.from(keyIdentifierOf(certificate.publicKey)).toString('hex'),
  });
  expect(isSignedBy(certificate, ca.certificate.publicKey)).toBe(true);
});

test('short RSA keys get no certificate', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const subjectPublicKey = spkiOf(publicKey);
  expect(() => issue('person-signing', { subjectPublicKey })).toThrow(
    expect.objectContaining({ code: 'KEY_UNSUPPORTED' }),
  );
});

describe('serial numbers', () => {
  test('are positive, 16 bytes, and never the same', () => {
    const serials = Array.from({ length: 200 }, randomSerialNumber);
    expect(new Set(serials).size).toBe(200);
    for (const serial of serials) {
      expect(serialNumberOf(readDer(encodeSerialNumber(serial)))).toBe(serial);
      expect(serial).toMatch(/^[4-7][0-9a-f]{31}$/);
    }
  });

  test('may be negative where somebody wrote them so', () => {
    expect(serialNumberOf(readDer(integer(-1)))).toBe('-01');
    expect(encodeSerialNumber('-01')).toEqual(integer(-1));
    expect(formatSerialNumber(0n)).toBe('00');
  });
});

describe('a malformed certificate', () => {
  const codeOf = (der: Uint8Array) => {
    try {
      parseCertificate(der);
      return 'read';
    } catch (error) {
      return error instanceof PkiError ? error.code : error;
    }
  };

  /** The certificate with its parts changed; the signature is not looked at by the parser. */
  function rebuilt(change: (tbs: Uint8Array[]) => Uint8Array[], outer = ecdsa()): Uint8Array {
    const tbs = readDer(ca.certificate.tbs).children.map(({ bytes }) => bytes);
    return sequence(sequence(...change(tbs)), outer, bitString(Uint8Array.of(1)));
  }
  const ecdsa = () => sequence(oid(OID.ecdsaWithSha256));

  test('is refused', () => {
    expect(codeOf(rebuilt((tbs) => tbs))).toBe('read');
    expect(codeOf(rebuilt((tbs) => tbs.slice(1, -1)))).toBe('read');
    expect(codeOf(rebuilt((tbs) => tbs.slice(1)))).toBe('CERTIFICATE_MALFORMED');
    const otherAlgorithm = sequence(oid(OID.sha256WithRsa), nullValue());
    expect(codeOf(rebuilt((tbs) => tbs, otherAlgorithm))).toBe('CERTIFICATE_MALFORMED');
    const version9 = contextTag(0, integer(8), { explicit: true });
    expect(codeOf(rebuilt((tbs) => [version9, ...tbs.slice(1)]))).toBe('CERTIFICATE_MALFORMED');
    expect(codeOf(rebuilt((tbs) => [...tbs, nullValue()]))).toBe('CERTIFICATE_MALFORMED');
    expect(codeOf(rebuilt((tbs) => tbs.slice(0, 5)))).toBe('CERTIFICATE_MALFORMED');
    expect(codeOf(Buffer.concat([ca.certificate.der, Buffer.from([0])]))).toBe(
      'CERTIFICATE_MALFORMED',
    );
  });

  test('with one extension twice is refused', () => {
    const one = encodeExtension(ca.certificate.extensions.all[0]!);
    expect(() => parseExtensions(readDer(sequence(one, one)))).toThrow('appears twice');
  });

  test('never makes the parser throw anything else', async () => {
    const { authority, person } = await getDemo();
    const samples = [person.certificate.der, authority.tsaCertificate.der];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(10_000), (der, at) => {
        expect(['read', 'CERTIFICATE_MALFORMED', 'NAME_MALFORMED']).toContain(
          codeOf(flipped(der, at % der.length)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

test('a path length is not negative', () => {
  expect(() => parseBasicConstraints(sequence(boolean(true), integer(-1)))).toThrow('negative');
  expect(parseBasicConstraints(sequence())).toEqual({ ca: false, pathLength: undefined });
});

test('key usage bits keep their places', () => {
  expect(parseKeyUsage(Buffer.from('03020106', 'hex'))).toEqual(['keyCertSign', 'cRLSign']);
  expect(parseKeyUsage(Buffer.from('030205a0', 'hex'))).toEqual([
    'digitalSignature',
    'keyEncipherment',
  ]);
  expect(parseKeyUsage(Buffer.from('0303070080', 'hex'))).toEqual(['decipherOnly']);
});

describe('a certificate request', () => {
  const subject = nameOf(['CN', 'Lê Văn Thử']);

  test('says who, which key and which address', () => {
    const request = createCertificateRequest({ subject, key: ca.key, emails: ['a@b.vn'] });
    const { publicKey, requestedExtensions, ...rest } = parseCertificateRequest(request);
    expect(rest.subject).toEqual(subject);
    expect(publicKey.spki).toEqual(ca.certificate.publicKey.spki);
    expect(requestedExtensions.subjectAltName.emails).toEqual(['a@b.vn']);
  });

  test('for a key that the requester does not hold is refused', () => {
    const request = createCertificateRequest({ subject, key: ca.key });
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const stolen = Buffer.from(request);
    stolen.set(spkiOf(publicKey), stolen.indexOf(spkiOf(ca.key)));
    expect(() => parseCertificateRequest(stolen)).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_REQUEST_UNPROVEN' }),
    );
  });

  test('proven by SHA-1 is not proven', async () => {
    const { key } = await getRsaPerson();
    const [info] = readDer(createCertificateRequest({ subject, key })).children;
    const signature = sign('sha1', info!.bytes, key);
    const algorithm = sequence(oid(OID.sha1WithRsa), nullValue());
    const request = sequence(info!.bytes, algorithm, bitString(signature));
    expect(() => parseCertificateRequest(request)).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_REQUEST_UNPROVEN' }),
    );
  });

  test('that is none is malformed', () => {
    for (const der of [new Uint8Array(), Buffer.from('-----BEGIN'), sequence(setOf())]) {
      expect(() => parseCertificateRequest(der)).toThrow(
        expect.objectContaining({ code: 'CERTIFICATE_REQUEST_MALFORMED' }),
      );
    }
  });
});
