import type { KeyObject } from 'node:crypto';
import { constants, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { contextTag, integer, nullValue, oid, readDer, sequence } from '@hien-luong/asn1';
import { beforeAll, describe, expect, test } from 'vitest';
import { getRsaPerson } from '../../tests/demo.ts';
import { generateDemoKey } from '../mock/demo-key.ts';
import { OID } from '../oids.ts';
import type { HashAlgorithm } from './hash-algorithm.ts';
import { encodeHashAlgorithm, parseHashAlgorithm } from './hash-algorithm.ts';
import { parsePssParameters } from './pss-parameters.ts';
import { signBytes, signBytesAsync } from './sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  parseSignatureAlgorithm,
  signatureAlgorithmOf,
} from './signature-algorithm.ts';
import { verifySignature } from './verify-signature.ts';

const DATA = Buffer.from('dữ liệu');
/** Order of the group of P-256. */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

let ec: KeyObject;
let rsa: KeyObject;

beforeAll(async () => {
  ec = await generateDemoKey('p-256');
  rsa = (await getRsaPerson()).key;
});

function pssIdentifier(hash: HashAlgorithm, mask: HashAlgorithm, salt: number, trailer?: number) {
  const explicit = { explicit: true };
  const parameters = sequence(
    contextTag(0, encodeHashAlgorithm(hash), explicit),
    contextTag(1, sequence(oid(OID.mgf1), encodeHashAlgorithm(mask)), explicit),
    contextTag(2, integer(salt), explicit),
    trailer === undefined ? undefined : contextTag(3, integer(trailer), explicit),
  );
  return readDer(sequence(oid(OID.rsaPss), parameters));
}

describe('ECDSA', () => {
  const judge = (signature: Uint8Array) => {
    const publicKey = createPublicKey(ec);
    return verifySignature({
      algorithm: signatureAlgorithmOf(ec),
      publicKey,
      data: DATA,
      signature,
    });
  };

  test('accepts its own signature', () => {
    expect(judge(signBytes(signatureAlgorithmOf(ec), ec, DATA))).toBe(true);
  });

  test.each([
    ['zeros', sequence(integer(0), integer(0))],
    ['ones', sequence(integer(1), integer(1))],
    ['the order of the group', sequence(integer(N), integer(N))],
    ['nothing', new Uint8Array()],
  ])('refuses %s', (_, signature) => {
    expect(judge(signature)).toBe(false);
  });

  test('refuses r and s out of range, and other encodings of the same numbers', () => {
    const signature = signBytes(signatureAlgorithmOf(ec), ec, DATA);
    const [r, s] = readDer(signature).children.map(({ content }) =>
      BigInt(`0x${Buffer.from(content).toString('hex')}`),
    );
    expect(judge(sequence(integer(r! + N), integer(s!)))).toBe(false);
    expect(judge(sequence(integer(r!), integer(s! + N)))).toBe(false);
    expect(judge(Buffer.from([0x30, 0x81, ...signature.subarray(1)]))).toBe(false);
    expect(judge(Buffer.concat([signature, Buffer.from([0])]))).toBe(false);
  });
});

describe('RSA', () => {
  test('PSS holds with the salt that is named, and no other', () => {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const signature = sign('sha256', DATA, { key: rsa, padding, saltLength: 32 });
    const publicKey = createPublicKey(rsa);
    for (const [salt, expected] of [
      [32, true],
      [20, false],
    ] as const) {
      const algorithm = parseSignatureAlgorithm(pssIdentifier('sha256', 'sha256', salt))!;
      expect(verifySignature({ algorithm, publicKey, data: DATA, signature })).toBe(expected);
    }
  });

  test.each([
    ['one hash', pssIdentifier('sha256', 'sha256', 32), true],
    ['the only trailer, written out', pssIdentifier('sha384', 'sha384', 48, 1), true],
    ['two hashes', pssIdentifier('sha256', 'sha1', 32), false],
    ['a salt longer than the hash', pssIdentifier('sha256', 'sha256', 33), false],
    ['another trailer', pssIdentifier('sha256', 'sha256', 32, 2), false],
  ])('PSS parameters with %s', (_, node, ok) => {
    expect(parsePssParameters(node) !== undefined).toBe(ok);
  });

  test('PSS parameters that are empty mean SHA-1', () => {
    const node = readDer(sequence(oid(OID.rsaPss), sequence()));
    expect(parsePssParameters(node)).toMatchObject({ hash: 'sha1', saltLength: 20 });
  });

  test('PKCS #1 v1.5 with SHA-1 is verified and never made', () => {
    const sha1 = parseSignatureAlgorithm(readDer(sequence(oid(OID.sha1WithRsa), nullValue())))!;
    const signature = sign('sha1', DATA, rsa);
    const publicKey = createPublicKey(rsa);
    expect(verifySignature({ algorithm: sha1, publicKey, data: DATA, signature })).toBe(true);
    expect(() => signBytes(sha1, rsa, DATA)).toThrow('not signed with');
  });

  test('a key bound to PSS serves nothing else', () => {
    const { publicKey } = generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: 'sha256',
      mgf1HashAlgorithm: 'sha256',
    });
    const signature = signBytes(signatureAlgorithmOf(rsa), rsa, DATA);
    const check = { algorithm: signatureAlgorithmOf(rsa), data: DATA, signature };
    expect(verifySignature({ ...check, publicKey })).toBe(false);
  });
});

test('a key of another type is never tried', () => {
  const signature = signBytes(signatureAlgorithmOf(ec), ec, DATA);
  const algorithm = signatureAlgorithmOf(ec);
  const publicKey = createPublicKey(rsa);
  expect(verifySignature({ algorithm, publicKey, data: DATA, signature })).toBe(false);
  // The platform goes by the key alone and would accept an ECDSA signature under RSA's name.
  const misnamed = { algorithm: signatureAlgorithmOf(rsa), publicKey: createPublicKey(ec) };
  expect(verifySignature({ ...misnamed, data: DATA, signature })).toBe(false);
});

test.each(['sha256', 'sha384', 'sha512'] as const)(
  '%s: identifiers are read as written',
  async (hash) => {
    for (const key of [ec, rsa]) {
      const algorithm = signatureAlgorithmOf(key, hash);
      expect(parseSignatureAlgorithm(readDer(encodeSignatureAlgorithm(algorithm)))).toEqual(
        algorithm,
      );
      const signature = await signBytesAsync(algorithm, key, DATA);
      const publicKey = createPublicKey(key);
      expect(verifySignature({ algorithm, publicKey, data: DATA, signature })).toBe(true);
    }
    expect(parseHashAlgorithm(readDer(encodeHashAlgorithm(hash)))).toBe(hash);
    expect(parseHashAlgorithm(readDer(encodeHashAlgorithm(hash, { withNull: true })))).toBe(hash);
  },
);

test('curves and keys outside the list are refused by name', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
  expect(() => signatureAlgorithmOf(privateKey)).toThrow(
    expect.objectContaining({ code: 'KEY_UNSUPPORTED' }),
  );
});
