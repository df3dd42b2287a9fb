import type { PublicKey } from '@hien-luong/pki';

/**
 * A hash, alone or within a signature, as the cryptographic constraints look at it. Names are
 * lower-case (`sha256`, `rsa-pkcs1`, `rsa-pss`, `ecdsa`); one that the policy does not list is not
 * reliable, so producers hand over what they met, known or not.
 */
export type AlgorithmUse = {
  readonly hash: string;
  readonly signature?: {
    readonly scheme: string;
    /** Bits of the RSA modulus or of the order of the curve. */
    readonly keyBits: number;
  };
};

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

/** The use of a hash in a signature by this key. A key that cannot be read has no bits. */
export function signatureUse(hash: string, scheme: string, key: PublicKey): AlgorithmUse {
  return { hash, signature: { scheme, keyBits: keyBitsOf(key) } };
}

function keyBitsOf(key: PublicKey): number {
  try {
    const details = key.keyObject().asymmetricKeyDetails;
    return details?.modulusLength ?? CURVE_BITS[details?.namedCurve ?? ''] ?? 0;
  } catch {
    return 0;
  }
}
