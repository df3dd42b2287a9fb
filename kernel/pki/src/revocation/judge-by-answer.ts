import type { Certificate } from '../certificate/certificate.ts';
import { findExtension } from '../certificate/extensions.ts';
import type { OcspFault } from '../ocsp/verify-ocsp-response.ts';
import { judgeOcspResponse } from '../ocsp/verify-ocsp-response.ts';
import { OID } from '../oids.ts';
import type { OcspAnswer } from './ocsp-answer.ts';
import type { Opinion } from './opinion.ts';
import { isInForce } from './opinion.ts';
import type { RevocationContext } from './revocation-context.ts';

/** What one answer says of the certificate; undefined where it is about others. @spec RFC 6960 §3.2 */
export function judgeByAnswer(
  context: RevocationContext,
  answer: OcspAnswer,
  { certificate, issuer }: { readonly certificate: Certificate; readonly issuer: Certificate },
): Opinion | OcspFault | undefined {
  if (answer.response === undefined) return 'OCSP_MALFORMED';
  const { at, asOf, clockSkewMs, signatures } = context;
  const verdict = judgeOcspResponse(answer.response, {
    certificate,
    issuer,
    at,
    asOf,
    clockSkewMs,
    isSignedBy: signatures.verify,
  });
  if (!verdict.ok) {
    return verdict.reason === 'OCSP_CERTIFICATE_NOT_ANSWERED' ? undefined : verdict.reason;
  }
  const { responder, thisUpdate, nextUpdate, producedAt } = verdict;
  if (!isInGoodStanding(context, responder, issuer)) return 'OCSP_RESPONDER_UNAUTHORIZED';
  const evidence = [
    {
      kind: 'ocsp' as const,
      sha256: context.hashOf(answer.der),
      thisUpdate,
      nextUpdate,
      producedAt,
      signer: responder,
      signatureAlgorithm: verdict.signatureAlgorithm,
    },
  ];
  if (verdict.status === 'unknown') return 'OCSP_STATUS_UNKNOWN';
  if (verdict.status === 'revoked') {
    const revocation = { at: verdict.at, reason: verdict.reason };
    return isInForce(revocation, thisUpdate, at)
      ? { status: 'revoked', revocation, evidence }
      : { status: 'good', revokedLater: revocation, evidence };
  }
  const { archiveCutoff } = verdict;
  const isKept = archiveCutoff !== undefined && archiveCutoff <= certificate.notAfter;
  if (thisUpdate > certificate.notAfter && !isKept) return 'OCSP_AFTER_EXPIRY';
  return { status: 'good', revokedLater: undefined, evidence };
}

/**
 * A delegate is asked about itself, unless its certificate says that nobody need, or does not say
 * where one could.
 * @spec RFC 6960 §4.2.2.2.1
 */
function isInGoodStanding(
  context: RevocationContext,
  responder: Certificate,
  issuer: Certificate,
): boolean {
  if (responder.fingerprintSha256 === issuer.fingerprintSha256) return true;
  const { all, crlDistributionPoints, ocspUrls } = responder.extensions;
  if (findExtension(all, OID.ocspNoCheck) !== undefined) return true;
  const { status } = context.judge(responder, issuer);
  const canBeAsked = crlDistributionPoints.length + ocspUrls.length > 0;
  return status === 'good' || (status === 'unknown' && !canBeAsked);
}
