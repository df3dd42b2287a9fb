import type { KeyObject } from 'node:crypto';
import { createECDH, createHash, createPrivateKey } from 'node:crypto';

/** A P-256 key that is the same in every process, so that a found input fails again elsewhere. */
export function fuzzKey(name: string): KeyObject {
  const ecdh = createECDH('prime256v1');
  const d = createHash('sha256').update(`fuzz ${name}`).digest();
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey();
  const jwk = { kty: 'EC', crv: 'P-256', d: d.toString('base64url') };
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  return createPrivateKey({
    key: { ...jwk, x: x.toString('base64url'), y: y.toString('base64url') },
    format: 'jwk',
  });
}
