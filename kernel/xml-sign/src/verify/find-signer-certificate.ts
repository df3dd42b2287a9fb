import type { Certificate } from '@hien-luong/pki';
import { digestOf, PkiError, parseCertificate } from '@hien-luong/pki';
import type { SignatureParts } from '../signature/signature-tree.ts';
import type { CertificateDigest, SignedProperties } from '../xades/signed-properties.ts';
import type { XmlFault } from '../xml-fault.ts';

export type FoundSigner = {
  readonly certificate: Certificate | undefined;
  /** A signed property names this very certificate. */
  readonly isBound: boolean;
  readonly fault: XmlFault | undefined;
};

/**
 * The certificate that the signed property names, wherever it lies. Only a plain XML signature
 * takes the first of `KeyInfo`, which anybody may have put there: its key must fit, and no more is
 * claimed.
 * @spec EN 319 132-1 §5.2.2
 */
export function findSignerCertificate(
  signature: SignatureParts,
  properties: SignedProperties | undefined,
  values: readonly Uint8Array[],
  given: readonly Certificate[],
): FoundSigner {
  const ownFirst = [...signature.keyInfoCertificates, ...values].flatMap(readable);
  const candidates = [...ownFirst, ...given];
  if (properties === undefined) {
    const certificate = candidates[0];
    const fault = certificate === undefined ? 'SIGNER_CERTIFICATE_MISSING' : undefined;
    return { certificate, isBound: false, fault };
  }
  const [named] = properties.signingCertificates;
  if (named === undefined) {
    const fault = 'SIGNING_CERTIFICATE_PROPERTY_MISSING';
    return { certificate: candidates[0], isBound: false, fault };
  }
  const certificate = candidates.find((candidate) => matches(candidate, named));
  if (certificate !== undefined) return { certificate, isBound: true, fault: undefined };
  const fault =
    candidates.length === 0 ? 'SIGNER_CERTIFICATE_MISSING' : 'SIGNING_CERTIFICATE_MISMATCH';
  return { certificate: candidates[0], isBound: false, fault };
}

function matches(certificate: Certificate, { algorithm, digest }: CertificateDigest): boolean {
  return Buffer.compare(digestOf(algorithm, certificate.der), digest) === 0;
}

/** What is proposed is a hint, so one that cannot be read harms nobody. */
function readable(der: Uint8Array): Certificate[] {
  try {
    return [parseCertificate(der)];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}
