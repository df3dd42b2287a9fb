import { createECDH, generateKeyPairSync } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import {
  bitString,
  boolean,
  integer,
  nullValue,
  oid,
  readDer,
  sequence,
  unsignedInteger,
} from '@hien-luong/asn1';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameConstraintsExtension } from '../src/certificate/name-constraints.ts';
import type { Certificate } from '../src/index.ts';
import {
  nameOf,
  OID,
  PkiError,
  parseCertificate,
  parsePublicKey,
  signatureAlgorithmOf,
  signBytes,
  validatePath,
} from '../src/index.ts';
import type { Holder } from './chain.ts';
import { makeHolder, replacing, without } from './chain.ts';
import { NOW } from './demo.ts';

let root: Holder;
let ca: Holder;
let person: Holder;

beforeAll(async () => {
  root = await makeHolder('Root');
  ca = await makeHolder('CA', { issuer: root, profile: 'intermediate' });
  person = await makeHolder('Person', { issuer: ca });
});

const FIELDS = {
  version: 0,
  serialNumber: 1,
  signature: 2,
  issuer: 3,
  validity: 4,
  subject: 5,
  key: 6,
  extensions: 7,
} as const;
type Changes = { readonly [Field in keyof typeof FIELDS]?: Uint8Array | undefined };

/** The certificate with fields put in the place of others, or left out, signed anew. */
function recast({ certificate }: Holder, issuer: Holder, changes: Changes): Uint8Array {
  const fields: (Uint8Array | undefined)[] = readDer(certificate.tbs).children.map(bytesOf);
  for (const [field, value] of Object.entries(changes)) {
    fields[FIELDS[field as keyof Changes]] = value;
  }
  const tbs = sequence(...fields);
  const algorithm = readDer(certificate.der).children[1]!.bytes;
  const signature = signBytes(signatureAlgorithmOf(issuer.key), issuer.key, tbs);
  return sequence(tbs, algorithm, bitString(signature));
}

const bytesOf = ({ bytes }: DerNode) => bytes;

function judge(certificate: Certificate, intermediates: readonly Certificate[] = [ca.certificate]) {
  const verdict = validatePath({
    certificate,
    intermediates,
    anchors: [{ certificate: root.certificate, purposes: ['sign'] }],
    at: NOW,
    purpose: 'sign',
  });
  return verdict.ok ? 'accepted' : verdict.reason;
}

function codeOf(der: Uint8Array): string {
  try {
    parseCertificate(der);
    return 'read';
  } catch (error) {
    return error instanceof PkiError ? error.code : 'another error';
  }
}

describe('certificates that cannot be read', () => {
  const extensionsOf = (change: (list: readonly Uint8Array[]) => readonly Uint8Array[]) => {
    const field = readDer(person.certificate.tbs).children.at(-1)!;
    const list = field.children[0]!.children.map(bytesOf);
    const inner = sequence(...change(list));
    return Uint8Array.from([0xa3, 0x82, inner.length >> 8, inner.length & 0xff, ...inner]);
  };

  test('an extension twice', () => {
    const extensions = extensionsOf((list) => [...list, list[0]!]);
    expect(codeOf(recast(person, ca, { extensions }))).toBe('CERTIFICATE_MALFORMED');
  });

  test('extensions in version 1', () => {
    expect(codeOf(recast(person, ca, { version: undefined }))).toBe('CERTIFICATE_MALFORMED');
  });

  test('one algorithm within, another without', () => {
    const signature = sequence(oid(OID.ecdsaWithSha512));
    expect(codeOf(recast(person, ca, { signature }))).toBe('CERTIFICATE_MALFORMED');
  });

  test.each([
    ['a path length beyond all numbers', sequence(boolean(true), integer(2n ** 70n))],
    ['a negative path length', sequence(boolean(true), integer(-1))],
    ['something after the path length', sequence(boolean(true), integer(1), integer(1))],
  ])('%s', async (_, value) => {
    const edit = replacing({ oid: OID.basicConstraints, critical: true, value });
    await expect(makeHolder('Odd', { issuer: root, edit })).rejects.toThrow(PkiError);
  });
});

describe('certificates that are read', () => {
  test('a negative serial number, or none to speak of', () => {
    for (const number of [-1n, 0n, 2n ** 200n]) {
      const der = recast(person, ca, { serialNumber: integer(number) });
      expect(judge(parseCertificate(der))).toBe('accepted');
    }
  });

  test('a CA of version 1, which cannot say that it is one', () => {
    const old = parseCertificate(recast(ca, root, { version: undefined, extensions: undefined }));
    expect(old.version).toBe(1);
    expect(judge(person.certificate, [old])).toBe('ISSUER_NOT_CA');
  });

  test('a CA that leaves its basic constraints out', async () => {
    const edit = without(OID.basicConstraints);
    const mute = await makeHolder('Mute', { issuer: root, profile: 'intermediate', edit });
    const below = await makeHolder('Person', { issuer: mute });
    expect(judge(below.certificate, [mute.certificate])).toBe('ISSUER_NOT_CA');
  });

  test('an issuer without a name, though a CA has none either', async () => {
    const nameless = await makeHolder('CA', {
      issuer: root,
      profile: 'intermediate',
      subject: nameOf(),
    });
    const below = await makeHolder('Person', { issuer: nameless });
    expect(below.certificate.issuer).toEqual([]);
    expect(judge(below.certificate, [nameless.certificate])).toBe('ISSUER_NOT_FOUND');
  });

  test('a validity that ends before it begins', async () => {
    const { notBefore, notAfter } = person.certificate;
    const options = { issuer: ca, notBefore: notAfter, notAfter: notBefore };
    const { certificate } = await makeHolder('Never', options);
    expect(judge(certificate)).toBe('CERTIFICATE_NOT_YET_VALID');
  });

  test('name constraints that are not critical, against the standard, hold all the same', async () => {
    const permitted = [{ kind: 'directory', name: nameOf(['C', 'VN']) }] as const;
    const extension = nameConstraintsExtension({ permitted, excluded: [] });
    const edit = replacing({ ...extension, critical: false });
    const bound = await makeHolder('Bound', { issuer: root, profile: 'intermediate', edit });
    const below = await makeHolder('Person', { issuer: bound });
    expect(judge(below.certificate, [bound.certificate])).toBe('NAME_NOT_PERMITTED');
  });
});

describe('keys that verify nothing', () => {
  const rsaKey = (modulus: Uint8Array, exponent: bigint) =>
    sequence(
      sequence(oid(OID.rsaEncryption), nullValue()),
      bitString(sequence(unsignedInteger(modulus), integer(exponent))),
    );
  const modulus = () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    return Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  };
  const codeOfKey = (spki: Uint8Array) => {
    try {
      return parsePublicKey(spki).keyObject().asymmetricKeyType;
    } catch (error) {
      return error instanceof PkiError ? error.code : 'another error';
    }
  };

  test('RSA with an exponent by which anybody signs, or an even one', () => {
    const n = modulus();
    expect(codeOfKey(rsaKey(n, 1n))).toBe('KEY_UNSUPPORTED');
    expect(codeOfKey(rsaKey(n, 4n))).toBe('KEY_UNSUPPORTED');
    expect(codeOfKey(rsaKey(n, 3n))).toBe('rsa');
    expect(codeOfKey(rsaKey(n, 65537n))).toBe('rsa');
  });

  test('RSA that is too short, or so long that it only takes time', () => {
    expect(codeOfKey(rsaKey(modulus().subarray(64), 65537n))).toBe('KEY_UNSUPPORTED');
    const huge = new Uint8Array(2049).fill(0xff);
    expect(codeOfKey(rsaKey(huge, 65537n))).toBe('KEY_UNSUPPORTED');
  });

  test('a point beside the curve', () => {
    const ecdh = createECDH('prime256v1');
    const point = Uint8Array.from(ecdh.generateKeys());
    point[64] = (point[64] ?? 0) ^ 1;
    const spki = sequence(
      sequence(oid(OID.ecPublicKey), oid('1.2.840.10045.3.1.7')),
      bitString(point),
    );
    expect(codeOfKey(spki)).toBe('KEY_UNSUPPORTED');
    const der = recast(ca, root, { key: spki });
    expect(judge(person.certificate, [parseCertificate(der)])).toBe(
      'CERTIFICATE_SIGNATURE_INVALID',
    );
  });
});
