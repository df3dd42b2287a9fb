import { expect, test } from 'vitest';
import {
  digestAlgorithmOf,
  digestUri,
  findSignatureUri,
  signatureAlgorithmOfUri,
} from './algorithms.ts';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

test.each([
  ['rsa-pkcs1', 'sha256', `${MORE}rsa-sha256`],
  ['rsa-pkcs1', 'sha384', `${MORE}rsa-sha384`],
  ['rsa-pkcs1', 'sha512', `${MORE}rsa-sha512`],
  ['ecdsa', 'sha256', `${MORE}ecdsa-sha256`],
  ['ecdsa', 'sha384', `${MORE}ecdsa-sha384`],
  ['ecdsa', 'sha512', `${MORE}ecdsa-sha512`],
] as const)('%s with %s is written as it is read', (scheme, hash, uri) => {
  expect(findSignatureUri(scheme, hash)).toBe(uri);
  expect(signatureAlgorithmOfUri(uri)).toMatchObject({ scheme, hash });
});

test('PSS and SHA-1 are read and never written', () => {
  const pss = signatureAlgorithmOfUri('http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1');
  expect(pss).toMatchObject({ scheme: 'rsa-pss', hash: 'sha256', saltLength: 32 });
  expect(findSignatureUri('rsa-pss', 'sha256')).toBeUndefined();
  const sha1 = signatureAlgorithmOfUri('http://www.w3.org/2000/09/xmldsig#rsa-sha1');
  expect(sha1).toMatchObject({ scheme: 'rsa-pkcs1', hash: 'sha1' });
});

test.each(['sha1', 'sha256', 'sha384', 'sha512'] as const)('%s has one name', (hash) => {
  expect(digestAlgorithmOf(digestUri(hash))).toBe(hash);
});

test.each([
  ['http://www.w3.org/2000/09/xmldsig#hmac-sha1', 'HMAC_REFUSED'],
  [`${MORE}HMAC-SHA256`, 'HMAC_REFUSED'],
  ['http://www.w3.org/2000/09/xmldsig#dsa-sha1', 'SIGNATURE_ALGORITHM_UNSUPPORTED'],
  ['toString', 'SIGNATURE_ALGORITHM_UNSUPPORTED'],
])('%s is refused', (uri, code) => {
  expect(() => signatureAlgorithmOfUri(uri)).toThrow(expect.objectContaining({ code }));
});
