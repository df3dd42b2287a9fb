import type { Certificate } from '@hien-luong/pki';
import type { StrengthFault } from './verification-report.ts';

/** Smallest RSA modulus and curve order, in bits, that Thông tư 15/2025/TT-BKHCN allows. */
const SMALLEST_RSA = 2048;
const SMALLEST_CURVE_NAMES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** A document digest by SHA-1 can be forged; a small key can be computed. */
export function checkStrength(
  certificate: Certificate,
  weakDigest: boolean,
): StrengthFault | undefined {
  if (weakDigest) return 'DIGEST_WEAK';
  const details = certificate.publicKey.keyObject().asymmetricKeyDetails;
  if (details?.modulusLength !== undefined && details.modulusLength < SMALLEST_RSA) {
    return 'KEY_WEAK';
  }
  const curve = details?.namedCurve;
  return curve !== undefined && !SMALLEST_CURVE_NAMES.has(curve) ? 'KEY_WEAK' : undefined;
}
