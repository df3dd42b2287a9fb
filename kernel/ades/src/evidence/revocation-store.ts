import type { Certificate, CertificateList, SignatureAlgorithm } from '@hien-luong/pki';
import { PkiError, parseCrl, sameName, verifyOcspResponse, verifySignature } from '@hien-luong/pki';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import { signatureUse } from '../signature/algorithm-use.ts';
import { objectIdOf } from '../signature/object-id.ts';
import type { ValidationMaterial } from '../signature/validation-material.ts';
import type { RevocationStatement } from './revocation-statement.ts';

/** All CRLs and OCSP answers at hand, asked by certificate and issuer. */
export type RevocationStore = {
  /** Newest first; only what the issuer or its delegate really signed and what is in scope. */
  statementsAbout(certificate: Certificate, issuer: Certificate): readonly RevocationStatement[];
};

export function openRevocationStore(material: ValidationMaterial): RevocationStore {
  const crls = onceEach(material.crls).flatMap(readCrl);
  const answers = onceEach(material.ocspResponses);
  const known = new Map<string, readonly RevocationStatement[]>();
  return {
    statementsAbout(certificate, issuer) {
      const key = `${certificate.fingerprintSha256}:${issuer.fingerprintSha256}`;
      const statements =
        known.get(key) ??
        [
          ...crls.flatMap((crl) => statementOfCrl(crl, certificate, issuer)),
          ...answers.flatMap((der) => statementOfAnswer(der, certificate, issuer)),
        ].toSorted((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());
      known.set(key, statements);
      return statements;
    },
  };
}

function onceEach(objects: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(objects.map((der) => [objectIdOf(der), der])).values()];
}

function readCrl(der: Uint8Array): CertificateList[] {
  try {
    return [parseCrl(der)];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}

/**
 * Lists that leave out what has expired say nothing of a certificate after its end; revocations
 * that they do name hold all the same.
 * See EN 319 102-1 §5.6.2.2.4
 */
function statementOfCrl(
  crl: CertificateList,
  certificate: Certificate,
  issuer: Certificate,
): RevocationStatement[] {
  // Old lists serve for old times, so each is judged as of its own moment.
  if (crl.thisUpdate < issuer.notBefore || crl.thisUpdate > issuer.notAfter) return [];
  if (!isCompleteListBy(crl, issuer)) return [];
  const revocation = crl.revoked.get(certificate.serialNumber);
  if (revocation === undefined && crl.thisUpdate > certificate.notAfter) return [];
  const { signatureAlgorithm, thisUpdate, nextUpdate } = crl;
  return [
    {
      source: 'crl',
      id: objectIdOf(crl.der),
      thisUpdate,
      nextUpdate,
      revocation,
      issuer,
      algorithm: useOf(signatureAlgorithm, issuer),
    },
  ];
}

/** Lists that a critical extension narrows say less than they seem to. See RFC 5280 §6.3.3 */
function isCompleteListBy(crl: CertificateList, issuer: Certificate): boolean {
  const { signatureAlgorithm: algorithm, tbs: data, signature } = crl;
  const { keyUsage } = issuer.extensions;
  const isNarrowed =
    crl.unknownCritical.length > 0 || crl.extensions.some(({ critical }) => critical);
  if (isNarrowed || algorithm === undefined || !sameName(crl.issuer, issuer.subject)) return false;
  if (keyUsage !== undefined && !keyUsage.includes('cRLSign')) return false;
  try {
    const publicKey = issuer.publicKey.keyObject();
    return verifySignature({ algorithm, publicKey, data, signature });
  } catch (error) {
    if (error instanceof PkiError) return false;
    throw error;
  }
}

/** `good` means that no certificate within its validity is revoked. See RFC 6960 §2.2 */
function statementOfAnswer(
  response: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
): RevocationStatement[] {
  const verdict = verifyOcspResponse({
    response,
    certificate,
    issuer,
    at: certificate.notBefore,
    clockSkewMs: Number.POSITIVE_INFINITY,
  });
  if (!verdict.ok || verdict.status === 'unknown') return [];
  if (verdict.status === 'good' && verdict.thisUpdate > certificate.notAfter) return [];
  const { thisUpdate, nextUpdate, responder, signatureAlgorithm } = verdict;
  const revocation =
    verdict.status === 'revoked' ? { at: verdict.at, reason: verdict.reason } : undefined;
  return [
    {
      source: 'ocsp',
      id: objectIdOf(response),
      thisUpdate,
      nextUpdate,
      revocation,
      issuer: responder,
      algorithm: useOf(signatureAlgorithm, responder),
    },
  ];
}

function useOf(algorithm: SignatureAlgorithm | undefined, signer: Certificate): AlgorithmUse {
  const { hash = 'unknown', scheme = 'unknown' } = algorithm ?? {};
  return signatureUse(hash, scheme, signer.publicKey);
}
