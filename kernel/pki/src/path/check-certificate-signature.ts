import { isSignedBy } from '../certificate/is-signed-by.ts';
import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/**
 * The issuer's key signed the certificate. SHA-1 passes: the older generation of the Government CA
 * is signed with it, and what it may vouch for is bounded by the dates of its anchor.
 * @spec RFC 5280 §6.1.3 (a)(1)
 */
export function checkCertificateSignature(step: PathStep): PathFault | undefined {
  const { certificate, issuer } = step;
  if (certificate.signatureAlgorithm?.hash === undefined)
    return 'CERTIFICATE_ALGORITHM_UNSUPPORTED';
  return isSignedBy(certificate, issuer.publicKey) ? undefined : 'CERTIFICATE_SIGNATURE_INVALID';
}
