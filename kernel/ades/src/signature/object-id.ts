import { createHash } from 'node:crypto';

/**
 * Names a piece of evidence – a certificate, CRL, OCSP answer, timestamp token in DER, or a
 * signature value – by its SHA-256 in lower-case hex, so that proofs of existence can be about it
 * wherever it is carried.
 */
export type ObjectId = string;

export function objectIdOf(bytes: Uint8Array): ObjectId {
  return createHash('sha256').update(bytes).digest('hex');
}
