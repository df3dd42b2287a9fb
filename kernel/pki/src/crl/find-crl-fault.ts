import type { Certificate } from '../certificate/certificate.ts';
import { isSignedBy } from '../certificate/is-signed-by.ts';
import { sameName } from '../name/same-name.ts';
import type { CertificateList } from './certificate-list.ts';

export type CrlFault =
  | 'CRL_ISSUER_MISMATCH'
  | 'CRL_ISSUER_KEY_USAGE_UNFIT'
  | 'CRL_SIGNATURE_INVALID'
  /** Partitioned, indirect and delta lists say less than they seem to; they are refused for now. */
  | 'CRL_EXTENSION_UNSUPPORTED'
  | 'CRL_NOT_YET_VALID'
  | 'CRL_STALE';

export type CrlCheck = {
  readonly crl: CertificateList;
  readonly issuer: Certificate;
  /** The time at which the list must be current. */
  readonly at: Date;
};

/** Why the list proves nothing about the issuer's certificates. @spec RFC 5280 §6.3.3 */
export function findCrlFault({ crl, issuer, at }: CrlCheck): CrlFault | undefined {
  if (!sameName(crl.issuer, issuer.subject)) return 'CRL_ISSUER_MISMATCH';
  const { keyUsage } = issuer.extensions;
  if (keyUsage && !keyUsage.includes('cRLSign')) return 'CRL_ISSUER_KEY_USAGE_UNFIT';
  if (!isSignedBy(crl, issuer.publicKey)) return 'CRL_SIGNATURE_INVALID';
  if (crl.unknownCritical.length > 0) return 'CRL_EXTENSION_UNSUPPORTED';
  if (crl.thisUpdate > at) return 'CRL_NOT_YET_VALID';
  return crl.nextUpdate === undefined || crl.nextUpdate < at ? 'CRL_STALE' : undefined;
}
