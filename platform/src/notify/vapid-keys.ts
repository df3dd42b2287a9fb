import { createECDH, hkdfSync } from 'node:crypto';

export type VapidKeys = { publicKey: string; privateKey: string };

/**
 * The key pair by which push services know this installation, drawn from its secret: the same
 * after every start, in every process, and kept nowhere.
 * @spec RFC 8292 §2
 */
export function vapidKeys(secretKey: Uint8Array): VapidKeys {
  const scalar = Buffer.from(hkdfSync('sha256', secretKey, '', 'hien-luong vapid', 32));
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: scalar.toString('base64url'),
  };
}
