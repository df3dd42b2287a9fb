import { expect, test } from 'vitest';
import { authoriseBody, signHashBody } from './csc-wire.ts';

const digests = [Buffer.from('ab', 'hex'), Buffer.from('cd', 'hex')];
const consent = { pin: '1234', otp: '567890' };
const SHA256 = '2.16.840.1.101.3.4.2.1';

test('authorisation in version 1 names hash, PIN and OTP', () => {
  expect(authoriseBody('1', { credentialId: 'c', digests, consent })).toEqual({
    credentialID: 'c',
    numSignatures: 2,
    hash: ['qw==', 'zQ=='],
    PIN: '1234',
    OTP: '567890',
  });
});

test('authorisation in version 2 names hashes, their algorithm and a list of data', () => {
  expect(authoriseBody('2', { credentialId: 'c', digests, consent })).toEqual({
    credentialID: 'c',
    numSignatures: 2,
    hashes: ['qw==', 'zQ=='],
    hashAlgorithmOID: SHA256,
    authData: [
      { id: 'PIN', value: '1234' },
      { id: 'OTP', value: '567890' },
    ],
  });
});

test('what was not given is not sent', () => {
  const body = { credentialId: 'c', digests, consent: {} };
  expect(authoriseBody('1', body)).not.toHaveProperty('PIN');
  expect(authoriseBody('2', body)).not.toHaveProperty('authData');
});

test.each([
  ['1', 'rsa', { hash: ['qw==', 'zQ=='], hashAlgo: SHA256, signAlgo: '1.2.840.113549.1.1.1' }],
  [
    '2',
    'ecdsa',
    { hashes: ['qw==', 'zQ=='], hashAlgorithmOID: SHA256, signAlgo: '1.2.840.10045.4.3.2' },
  ],
] as const)('signing in version %s with %s', (version, scheme, expected) => {
  expect(signHashBody(version, { credentialId: 'c', digests, sad: 's', scheme })).toEqual({
    credentialID: 'c',
    SAD: 's',
    ...expected,
  });
});
