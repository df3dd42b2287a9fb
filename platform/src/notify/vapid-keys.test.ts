import { createPublicKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { vapidKeys } from './vapid-keys.ts';

const secret = Buffer.alloc(32, 7);

test('one installation has one pair, and another installation another', () => {
  expect(vapidKeys(secret)).toEqual(vapidKeys(secret));
  expect(vapidKeys(Buffer.alloc(32, 8)).publicKey).not.toBe(vapidKeys(secret).publicKey);
});

test('the pair is one of P-256, and what the private key signs the public one accepts', () => {
  const { privateKey, publicKey } = vapidKeys(secret);
  const point = Buffer.from(publicKey, 'base64url');
  expect([point.length, point[0]]).toEqual([65, 4]);
  const base = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const data = Buffer.from('claims');
  const key = { key: { ...base, d: privateKey }, format: 'jwk' } as const;
  const signature = sign('sha256', data, key);
  expect(verify('sha256', data, createPublicKey({ key: base, format: 'jwk' }), signature)).toBe(
    true,
  );
});
