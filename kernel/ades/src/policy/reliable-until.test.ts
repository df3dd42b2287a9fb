import { expect, test } from 'vitest';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { reliableUntil } from './reliable-until.ts';

const G1 = 'f7bc89054cec7f12730d7b8cd3eb7955b163835087e5eb873edfb584763b3f90';
const rsa = (keyBits: number, hash = 'sha256'): AlgorithmUse => ({
  hash,
  signature: { scheme: 'rsa-pkcs1', keyBits },
});

test.each<[string, AlgorithmUse, string | undefined, string]>([
  ['SHA-256', { hash: 'sha256' }, undefined, 'open'],
  ['SHA-1 of a document', { hash: 'sha1' }, undefined, 'never'],
  ['MD5', { hash: 'md5' }, G1, 'never'],
  ['a hash that nobody knows', { hash: 'constructor' }, undefined, 'never'],
  ['RSA of 1024 bits', rsa(1024), undefined, 'never'],
  ['RSA of 2047 bits', rsa(2047), undefined, 'never'],
  ['RSA of 2048 bits', rsa(2048), undefined, '2031-01-01T00:00:00.000Z'],
  ['RSA of 3072 bits', rsa(3072), undefined, '2036-01-01T00:00:00.000Z'],
  [
    'a scheme that nobody knows',
    { hash: 'sha256', signature: { scheme: 'sm2', keyBits: 256 } },
    undefined,
    'never',
  ],
  [
    'a key that could not be read',
    { hash: 'sha256', signature: { scheme: 'ecdsa', keyBits: 0 } },
    undefined,
    'never',
  ],
  ['SHA-1 in a certificate of the old root', rsa(2048, 'sha1'), G1, '2030-03-05T00:00:00.000Z'],
  ['SHA-1 in a certificate of another root', rsa(2048, 'sha1'), 'ab'.repeat(32), 'never'],
  ['SHA-1 in a signature', rsa(2048, 'sha1'), undefined, 'never'],
])('%s', (_, use, anchor, expected) => {
  const until = reliableUntil(use, DEFAULT_POLICY, anchor);
  const said = Number.isFinite(until)
    ? new Date(until).toISOString()
    : until > 0
      ? 'open'
      : 'never';
  expect(said).toBe(expected);
});

test('a bigger key never ends sooner', () => {
  const ends = [1024, 2048, 3072, 4096].map((bits) => reliableUntil(rsa(bits), DEFAULT_POLICY));
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});
