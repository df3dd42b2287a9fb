import type { Certificate } from '../certificate/certificate.ts';
import type { DistributionPoint, RevocationReasonFlag } from '../certificate/distribution-point.ts';
import { namesOfPoint, REVOCATION_REASON_FLAGS } from '../certificate/distribution-point.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import { generalNameKey } from '../name/general-name.ts';
import { sameName } from '../name/same-name.ts';

/** All reasons by which lists are divided; `unused` is a bit without meaning. */
export const ALL_REASONS: readonly RevocationReasonFlag[] = REVOCATION_REASON_FLAGS.slice(1);

/**
 * The list is one that this distribution point of the certificate means, and speaks of
 * certificates of this kind.
 * @spec RFC 5280 §6.3.3 (b)
 */
export function isInScope(
  crl: CertificateList,
  point: DistributionPoint,
  certificate: Certificate,
): boolean {
  const scope = crl.issuingDistributionPoint;
  if (!isByIssuer(crl, point, certificate)) return false;
  if (scope === undefined) return true;
  const isCa = certificate.extensions.basicConstraints?.ca === true;
  if (scope.onlyContainsAttributeCerts) return false;
  if (scope.onlyContainsUserCerts && isCa) return false;
  if (scope.onlyContainsCaCerts && !isCa) return false;
  return isAtPoint(crl, point);
}

/** Reasons for which a certificate would be on the list. @spec RFC 5280 §6.3.3 (d) */
export function reasonsOf(
  crl: CertificateList,
  point: DistributionPoint,
): readonly RevocationReasonFlag[] {
  const some = crl.issuingDistributionPoint?.onlySomeReasons ?? ALL_REASONS;
  const wanted = point.reasons ?? ALL_REASONS;
  return some.filter((reason) => wanted.includes(reason));
}

/** Only a list that says it is indirect may be another's than the issuer's. */
function isByIssuer(
  crl: CertificateList,
  { crlIssuer }: DistributionPoint,
  certificate: Certificate,
): boolean {
  if (crlIssuer === undefined) return sameName(crl.issuer, certificate.issuer);
  const isNamed = crlIssuer.some(
    (name) => name.kind === 'directory' && sameName(name.name, crl.issuer),
  );
  return isNamed && crl.issuingDistributionPoint?.indirectCrl === true;
}

/** One name of the list's point is one of the certificate's. */
function isAtPoint(crl: CertificateList, point: DistributionPoint): boolean {
  const own = crl.issuingDistributionPoint?.name;
  if (own === undefined) return true;
  const wanted =
    point.name === undefined ? (point.crlIssuer ?? []) : namesOfPoint(point.name, crl.issuer);
  const keys = new Set(wanted.map(generalNameKey));
  return namesOfPoint(own, crl.issuer).some((name) => keys.has(generalNameKey(name)));
}
