import type { KeyObject } from 'node:crypto';
import { sign } from 'node:crypto';
import { PkiError } from '../pki-error.ts';
import type { SignatureAlgorithm } from './signature-scheme.ts';

/**
 * Signs in place; certificates, CRLs and answers of a responder are small and few. ECDSA values come
 * in DER, as X.509 and CMS want them.
 */
export function signBytes(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  data: Uint8Array,
): Uint8Array {
  return new Uint8Array(sign(hashFor(algorithm), data, key));
}

/** Signs on the thread pool, so an RSA signature does not hold up the event loop. */
export function signBytesAsync(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  data: Uint8Array,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    sign(hashFor(algorithm), data, key, (error, signature) =>
      error === null ? resolve(new Uint8Array(signature)) : reject(error),
    );
  });
}

function hashFor(algorithm: SignatureAlgorithm): string {
  const writable = algorithm.scheme !== 'rsa-pss' && algorithm.hash !== 'sha1';
  if (writable && algorithm.hash !== undefined) return algorithm.hash;
  throw new PkiError('ALGORITHM_UNSUPPORTED', `not signed with: ${algorithm.oid}`);
}
