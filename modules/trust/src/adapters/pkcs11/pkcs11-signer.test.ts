import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { ecdsaToDer, refusalOf } from './pkcs11-signer.ts';
import type { TokenFault } from './token-message.ts';

test('r and s side by side become what CMS wants, also with leading zeros', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (let round = 0; round < 300; round += 1) {
    const data = Buffer.from(String(round));
    const raw = sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(verify('sha256', data, publicKey, ecdsaToDer(raw))).toBe(true);
  }
});

test.each<[TokenFault, string, object]>([
  ['PIN_WRONG', 'PIN_WRONG', {}],
  ['PIN_LOCKED', 'DEVICE_PIN_LOCKED', {}],
  ['KEY_MISSING', 'DEVICE_KEY_NOT_FOUND', {}],
  ['DEVICE_FAILED', 'DEVICE_FAILED', {}],
  ['ADDON_MISSING', 'DEVICE_UNAVAILABLE', { why: 'addon' }],
  ['MODULE_UNUSABLE', 'DEVICE_UNAVAILABLE', { why: 'module' }],
  ['TOKEN_ABSENT', 'DEVICE_UNAVAILABLE', { why: 'token' }],
  ['SESSION_LOST', 'DEVICE_UNAVAILABLE', { why: 'lost' }],
])('%s is said as %s', (fault, code, details) => {
  const answer = { id: 1, ok: false, fault, detail: 'CKR_X', finalTry: false } as const;
  expect(refusalOf(answer, 'Thẻ')).toMatchObject({ code, details: { device: 'Thẻ', ...details } });
});

test('the last try before the token locks is said', () => {
  const answer = { id: 1, ok: false, fault: 'PIN_WRONG', detail: '', finalTry: true } as const;
  expect(refusalOf(answer, 'Thẻ').details).toMatchObject({ attemptsLeft: 1 });
});
