import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import { verifySignature } from '../algorithm/verify-signature.ts';
import { PkiError } from '../pki-error.ts';
import type { PublicKey } from './public-key.ts';

/** Certificates, CRLs and OCSP answers alike: a signed part, an algorithm, a signature. */
export type Signed = {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signature: Uint8Array;
};

/** Whether this key made the signature; an unsupported algorithm or key proves nothing. */
export function isSignedBy(signed: Signed, publicKey: PublicKey): boolean {
  const { tbs: data, signatureAlgorithm: algorithm, signature } = signed;
  if (algorithm === undefined) return false;
  try {
    return verifySignature({ algorithm, publicKey: publicKey.keyObject(), data, signature });
  } catch (error) {
    if (error instanceof PkiError) return false;
    throw error;
  }
}
