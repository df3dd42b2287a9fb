import { generateSync } from 'otplib';
import { expect, test } from 'vitest';
import { findTotpStep, newTotpSecret, totpUri } from './totp.ts';

const secret = newTotpSecret();
const now = new Date('2026-11-22T01:00:10Z');
const step = Math.floor(now.getTime() / 30_000);
const codeAt = (offset: number) =>
  generateSync({ secret, epoch: now.getTime() / 1000 + offset * 30 });

test.each([
  ['now', 0],
  ['one step early', -1],
  ['one step late', 1],
])('a code of %s is accepted and tells its step', (_, offset) => {
  expect(findTotpStep(secret, codeAt(offset), now)).toBe(step + offset);
});

test.each([-2, 2, 100])('a code %i steps away is refused', (offset) => {
  expect(findTotpStep(secret, codeAt(offset), now)).toBeUndefined();
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('%j is no code', (code) => {
  expect(findTotpStep(secret, code, now)).toBeUndefined();
});

test('the address for an authenticator names us, the account and the secret', () => {
  const uri = new URL(totpUri(secret, 'vanthu.stttt'));
  expect(uri.searchParams.get('secret')).toBe(secret);
  expect(decodeURIComponent(uri.pathname)).toBe('/Hiền Lương:vanthu.stttt');
});
