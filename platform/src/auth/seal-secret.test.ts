import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSecret, sealSecret } from './seal-secret.ts';

const key = randomBytes(32);
const sealed = sealSecret(key, 'totp', 'account-1', 'JBSWY3DPEHPK3PXP');

test('opens for its own key, purpose and owner', () => {
  expect(openSecret(key, 'totp', 'account-1', sealed)).toBe('JBSWY3DPEHPK3PXP');
});

test('two seals of one secret differ', () => {
  expect(sealSecret(key, 'totp', 'account-1', 'JBSWY3DPEHPK3PXP').equals(sealed)).toBe(false);
});

test.each([
  ['another key', () => openSecret(randomBytes(32), 'totp', 'account-1', sealed)],
  ['another purpose', () => openSecret(key, 'pin', 'account-1', sealed)],
  ['another owner', () => openSecret(key, 'totp', 'account-2', sealed)],
])('stays shut for %s', (_, open) => {
  expect(open).toThrow();
});

test('stays shut after any changed byte', () => {
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => openSecret(key, 'totp', 'account-1', changed)).toThrow();
  }
});
