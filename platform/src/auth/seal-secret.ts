import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM under a key of its own for each purpose. `owner` is bound in, so a sealed secret
 * moved to another row does not open.
 * @returns nonce, tag and ciphertext in one.
 */
export function sealSecret(
  secretKey: Uint8Array,
  purpose: string,
  owner: string,
  secret: string,
): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when the key, the purpose or the owner is another, or a bit has changed. */
export function openSecret(
  secretKey: Uint8Array,
  purpose: string,
  owner: string,
  sealed: Buffer,
): string {
  const nonce = sealed.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, purpose), nonce);
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return decipher.update(sealed.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}

function keyFor(secretKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `hien-luong/${purpose}`, 32));
}
