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

/** In bits. */
const LONGEST_QUICK_RSA = 2048;

/**
 * A signer whose private key is in this process. A signature with a long RSA key goes to the thread
 * pool; one on a curve takes less than the way there, and one with RSA-2048, a quarter of a
 * millisecond, less than a busy machine takes to come back from it.
 */
export function keySigner(
  certificate: Certificate,
  key: KeyObject,
  hash: Exclude<HashAlgorithm, 'sha1'> = 'sha256',
): CmsSigner {
  const algorithm = signatureAlgorithmOf(key, hash);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const sign = bits > LONGEST_QUICK_RSA ? signBytesAsync : signBytes;
  return { certificate, sign: (toBeSigned) => sign(algorithm, key, toBeSigned) };
}
