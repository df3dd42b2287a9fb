import type { Certificate } from '../certificate/certificate.ts';
import type { DistributionPoint } from '../certificate/distribution-point.ts';
import type { CertificateList } from '../crl/certificate-list.ts';
import { bytesEqual } from '../hex.ts';
import { nameKey, sameName } from '../name/same-name.ts';
import type { CrlFault } from './crl-fault.ts';
import type { RevocationContext } from './revocation-context.ts';

export type CrlQuestion = {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly crl: CertificateList;
  readonly point: DistributionPoint;
};

/**
 * Who signed the list: the issuer with the key of the certificate, or with another one, or somebody
 * whom the issuer appointed; always under the same anchor.
 * @spec RFC 5280 §6.3.3 (f), (g)
 */
export function findCrlSigner(
  context: RevocationContext,
  question: CrlQuestion,
): Certificate | CrlFault {
  const { crl, issuer } = question;
  let fault: CrlFault | undefined;
  for (const candidate of listCandidates(context, question)) {
    const { keyUsage } = candidate.extensions;
    const mayBe = keyUsage === undefined || keyUsage.includes('cRLSign');
    const isBy = mayBe && context.signatures.verify(crl, candidate.publicKey);
    if (isBy && (isSame(candidate, issuer) || isTrusted(context, question, candidate))) {
      return candidate;
    }
    // The one whose key it is comes nearest; after that, one who at least may sign lists.
    if (isBy) fault = 'CRL_ISSUER_UNTRUSTED';
    else if (mayBe && fault !== 'CRL_ISSUER_UNTRUSTED') fault = 'CRL_SIGNATURE_INVALID';
    else fault ??= 'CRL_ISSUER_KEY_USAGE_UNFIT';
  }
  return fault ?? 'CRL_ISSUER_UNTRUSTED';
}

/** Those of the list's issuer name, the one whose key identifier it gives first. */
function listCandidates(
  context: RevocationContext,
  { crl, issuer }: CrlQuestion,
): readonly Certificate[] {
  const others = context.signers.get(nameKey(crl.issuer)) ?? [];
  const own = sameName(issuer.subject, crl.issuer) ? [issuer] : [];
  const all = [...new Set([...own, ...others])];
  const wanted = crl.authorityKeyIdentifier;
  const isHinted = ({ extensions }: Certificate) =>
    wanted !== undefined && extensions.subjectKeyIdentifier === wanted;
  return [...all.filter(isHinted), ...all.filter((candidate) => !isHinted(candidate))];
}

function isSame(a: Certificate, b: Certificate): boolean {
  return sameName(a.subject, b.subject) && bytesEqual(a.publicKey.spki, b.publicKey.spki);
}

/**
 * An issuer may appoint a signer whose own certificate is on the list that it signs; its good
 * standing is then the question itself, and not one before it.
 */
function isTrusted(
  context: RevocationContext,
  { certificate, crl, point }: CrlQuestion,
  candidate: Certificate,
): boolean {
  if (isSame(candidate, context.anchor.certificate)) return true;
  const isAboutItself = candidate.fingerprintSha256 === certificate.fingerprintSha256;
  if (isAboutItself) return point.crlIssuer !== undefined;
  const { at } = context;
  return context.isTrustedSigner(candidate, crl.thisUpdate > at ? crl.thisUpdate : at);
}
