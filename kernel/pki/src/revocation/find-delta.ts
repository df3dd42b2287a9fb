import { findExtension } from '../certificate/extensions.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import { bytesEqual } from '../hex.ts';
import { sameName } from '../name/same-name.ts';
import { OID } from '../oids.ts';

/**
 * The newest of the deltas that tell what changed since this complete list: of the same issuer, key
 * and scope, made on this list or an earlier one, and newer than it.
 * @spec RFC 5280 §5.2.4, §6.3.3 (c)
 */
export function findDelta(
  complete: CertificateList,
  deltas: readonly CertificateList[],
  asOf: Date,
): CertificateList | undefined {
  const fitting = deltas.filter((delta) => isDeltaOf(delta, complete) && delta.thisUpdate <= asOf);
  return fitting.toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime())[0];
}

function isDeltaOf(delta: CertificateList, complete: CertificateList): boolean {
  const { baseCrlNumber: base, crlNumber: number } = delta;
  if (base === undefined || number === undefined || complete.crlNumber === undefined) return false;
  return (
    complete.crlNumber >= base &&
    complete.crlNumber < number &&
    sameName(delta.issuer, complete.issuer) &&
    delta.authorityKeyIdentifier === complete.authorityKeyIdentifier &&
    delta.unknownCritical.length === 0 &&
    isSameScope(delta, complete)
  );
}

/** Both are silent about their scope, or both say the same to the letter. */
function isSameScope(a: CertificateList, b: CertificateList): boolean {
  const [ofA, ofB] = [a, b].map(
    ({ extensions }) => findExtension(extensions, OID.issuingDistributionPoint)?.value,
  );
  if (ofA === undefined || ofB === undefined) return ofA === ofB;
  return bytesEqual(ofA, ofB);
}
