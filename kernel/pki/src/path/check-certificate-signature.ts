import { verifySignature } from '../algorithm/verify-signature.ts';
import { PkiError } from '../pki-error.ts';
import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/**
 * The issuer's key signed the certificate. SHA-1 passes: the older generation of the Government CA
 * is signed with it, and what it may vouch for is bounded by the dates of its anchor.
 * @spec RFC 5280 §6.1.3 (a)(1)
 */
export function checkCertificateSignature(step: PathStep): PathFault | undefined {
  const { certificate, issuer } = step;
  const algorithm = certificate.signatureAlgorithm;
  if (algorithm?.hash === undefined) return 'CERTIFICATE_ALGORITHM_UNSUPPORTED';
  try {
    const publicKey = issuer.publicKey.keyObject();
    const { tbs: data, signature } = certificate;
    const genuine = verifySignature({ algorithm, publicKey, data, signature });
    return genuine ? undefined : 'CERTIFICATE_SIGNATURE_INVALID';
  } catch (error) {
    if (error instanceof PkiError) return 'CERTIFICATE_ALGORITHM_UNSUPPORTED';
    throw error;
  }
}
