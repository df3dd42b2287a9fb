import type { KeyObject, VerifyKeyObjectInput } from 'node:crypto';
import { constants, verify } from 'node:crypto';
import type { HashAlgorithm } from './hash-algorithm.ts';
import type { SignatureAlgorithm } from './signature-scheme.ts';

export type SignatureCheck = {
  readonly algorithm: SignatureAlgorithm;
  /** Taken where the algorithm names no hash itself. */
  readonly hash?: HashAlgorithm;
  readonly publicKey: KeyObject;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
};

/**
 * Whether the signature is that of `publicKey` over `data`. A key of another type than the
 * algorithm names is never tried. OpenSSL refuses ECDSA values out of range or not in DER.
 */
export function verifySignature(check: SignatureCheck): boolean {
  const { algorithm, publicKey, data, signature } = check;
  const hash = algorithm.hash ?? check.hash;
  if (hash === undefined || !keyFits(algorithm, publicKey)) return false;
  try {
    return verify(hash, data, keyInput(algorithm, publicKey), signature);
  } catch {
    // OpenSSL throws for some signatures that merely do not verify, such as PSS on a short key.
    return false;
  }
}

/** Node takes half as long again for a key within an object, so only PSS, which needs it, has one. */
function keyInput(
  { scheme, saltLength = 0 }: SignatureAlgorithm,
  key: KeyObject,
): KeyObject | VerifyKeyObjectInput {
  if (scheme !== 'rsa-pss') return key;
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
}

/** An RSA key may serve PSS unless it is bound to PSS, in which case it serves nothing else. */
export function keyFits(algorithm: SignatureAlgorithm, publicKey: KeyObject): boolean {
  switch (algorithm.scheme) {
    case 'rsa-pkcs1':
      return publicKey.asymmetricKeyType === 'rsa';
    case 'rsa-pss':
      return publicKey.asymmetricKeyType === 'rsa' || publicKey.asymmetricKeyType === 'rsa-pss';
    case 'ecdsa':
      return publicKey.asymmetricKeyType === 'ec';
  }
}
