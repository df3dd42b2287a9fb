import type { Certificate } from '../certificate/certificate.ts';
import { parseName } from '../name/name.ts';
import { sameName } from '../name/same-name.ts';
import type { SignerIdentifier } from './signed-data.ts';

/**
 * The certificate that the signature names, never merely the first of the bag.
 * @spec RFC 5652 §5.3
 */
export function findSignerCertificate(
  sid: SignerIdentifier,
  candidates: readonly Certificate[],
): Certificate | undefined {
  if (sid.kind === 'subjectKeyIdentifier') {
    return candidates.find(
      ({ extensions }) => extensions.subjectKeyIdentifier === sid.keyIdentifier,
    );
  }
  const issuer = parseName(sid.issuer);
  return candidates.find(
    (candidate) =>
      candidate.serialNumber === sid.serialNumber && sameName(candidate.issuer, issuer),
  );
}
