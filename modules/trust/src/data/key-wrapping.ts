import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a PIN becomes; costly by design, so guessing takes time. */
export type WrappingKey = Uint8Array;

/**
 * Argon2id with the installation's secret: six digits alone would not stand up to somebody who
 * copied the database, and the secret is not in it.
 * @spec RFC 9106 §3.1
 */
export async function deriveWrappingKey(
  pin: string,
  salt: Uint8Array,
  secret: Uint8Array,
): Promise<WrappingKey> {
  return await hashRaw(pin.normalize('NFC'), {
    salt,
    secret,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    outputLen: 32,
  });
}

/** AES-256-GCM, bound to its certificate: IV, tag, then the encrypted PKCS #8. */
export function wrapKey(key: KeyObject, wrapping: WrappingKey, fingerprint: string): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(Buffer.from(fingerprint));
  const plain = key.export({ format: 'der', type: 'pkcs8' });
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  plain.fill(0);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

/** Undefined when the PIN was wrong, or the row is not the one that was written. */
export function unwrapKey(
  wrapped: Uint8Array,
  wrapping: WrappingKey,
  fingerprint: string,
): KeyObject | undefined {
  const iv = wrapped.subarray(0, IV_BYTES);
  const tag = wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const encrypted = wrapped.subarray(IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, iv)
    .setAAD(Buffer.from(fingerprint))
    .setAuthTag(tag);
  try {
    const plain = Buffer.concat([decipher.update(encrypted), decipher.final()]);
    const key = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
    plain.fill(0);
    return key;
  } catch {
    return undefined;
  }
}
