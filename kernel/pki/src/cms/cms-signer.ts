import type { KeyObject } from 'node:crypto';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { signBytes, signBytesAsync } from '../algorithm/sign-bytes.ts';
import { signatureAlgorithmOf } from '../algorithm/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';

/**
 * Whoever holds the key: this process, a token, a remote service. `sign` gets the bytes to be
 * signed, hashes them with the digest algorithm of the signature and returns PKCS #1 v1.5 for RSA
 * keys and a DER `ECDSA-Sig-Value` for EC keys.
 */
export type CmsSigner = {
  readonly certificate: Certificate;
  sign(toBeSigned: Uint8Array): Uint8Array | Promise<Uint8Array>;
};

/**
 * A signer whose private key is in this process. An RSA signature takes long enough to go to the
 * thread pool; one on a curve takes less than the way there.
 */
export function keySigner(
  certificate: Certificate,
  key: KeyObject,
  hash: Exclude<HashAlgorithm, 'sha1'> = 'sha256',
): CmsSigner {
  const algorithm = signatureAlgorithmOf(key, hash);
  const sign = algorithm.scheme === 'ecdsa' ? signBytes : signBytesAsync;
  return { certificate, sign: (toBeSigned) => sign(algorithm, key, toBeSigned) };
}
