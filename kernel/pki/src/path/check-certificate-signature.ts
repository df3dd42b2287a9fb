import { checkDsaSignature } from './check-dsa-signature.ts';
import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/**
 * The issuer's key signed the certificate. SHA-1 passes: the older generation of the Government CA
 * is signed with it, and what it may vouch for is bounded by the dates of its anchor.
 * @spec RFC 5280 §6.1.3 (a)(1)
 */
export function checkCertificateSignature(step: PathStep): PathFault | undefined {
  const { certificate, issuer, signatures } = step;
  if (certificate.signatureAlgorithm?.hash === undefined) {
    const { dsaIssuers } = step;
    return dsaIssuers === undefined
      ? 'CERTIFICATE_ALGORITHM_UNSUPPORTED'
      : checkDsaSignature(certificate, dsaIssuers);
  }
  const isGenuine = signatures.verify(certificate, issuer.publicKey);
  return isGenuine ? undefined : 'CERTIFICATE_SIGNATURE_INVALID';
}
