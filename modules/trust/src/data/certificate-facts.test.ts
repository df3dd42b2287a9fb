import { generateKeyPairSync } from 'node:crypto';
import { parsePublicKey, spkiOf } from '@hien-luong/pki';
import { expect, test } from 'vitest';
import { keyStrengthOf } from './certificate-facts.ts';

const rsa = (modulusLength: number) =>
  spkiOf(generateKeyPairSync('rsa', { modulusLength }).publicKey);
const curve = (namedCurve: string) => spkiOf(generateKeyPairSync('ec', { namedCurve }).publicKey);

test.each([
  ['RSA of 1024 bits', rsa(1024), { name: 'RSA 1024', enough: false }],
  ['RSA of 2048 bits', rsa(2048), { name: 'RSA 2048', enough: true }],
  ['P-256', curve('P-256'), { name: 'ECDSA P-256', enough: true }],
  ['a curve of no standard of ours', curve('secp256k1'), undefined],
  ['another kind of key', spkiOf(generateKeyPairSync('ed25519').publicKey), undefined],
])('%s', (_, spki, strength) => {
  expect(keyStrengthOf(parsePublicKey(spki))).toEqual(strength);
});
