import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveWrappingKey, unwrapKey, wrapKey } from './key-wrapping.ts';

const SALT = randomBytes(16);
const SECRET = randomBytes(32);
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key = privateKey) => key.export({ format: 'pem', type: 'pkcs8' });

test('opens with the PIN, the salt and the secret it was wrapped with, and with no other', async () => {
  const wrapped = wrapKey(privateKey, await deriveWrappingKey('123456', SALT, SECRET), 'print');
  const open = async (pin: string, salt = SALT, secret = SECRET, fingerprint = 'print') =>
    unwrapKey(wrapped, await deriveWrappingKey(pin, salt, secret), fingerprint);
  expect(pem(await open('123456'))).toBe(pem());
  expect(await open('123457')).toBeUndefined();
  expect(await open('')).toBeUndefined();
  expect(await open('123456', randomBytes(16))).toBeUndefined();
  expect(await open('123456', SALT, randomBytes(32))).toBeUndefined();
  expect(await open('123456', SALT, SECRET, 'another certificate')).toBeUndefined();
});

test('a changed byte anywhere does not open', async () => {
  const wrapping = await deriveWrappingKey('123456', SALT, SECRET);
  const wrapped = wrapKey(privateKey, wrapping, 'print');
  for (let at = 0; at < wrapped.length; at += 1) {
    const changed = Uint8Array.from(wrapped);
    changed[at]! ^= 1;
    expect(unwrapKey(changed, wrapping, 'print')).toBeUndefined();
  }
  expect(unwrapKey(wrapped.subarray(0, 20), wrapping, 'print')).toBeUndefined();
});
