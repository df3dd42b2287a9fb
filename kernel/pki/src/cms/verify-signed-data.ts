import { asOctetString, asOid, asTime } from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import { keyFits, verifySignature } from '../algorithm/verify-signature.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { bytesEqual } from '../hex.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { findSingleValue } from './attribute.ts';
import { findSignerCertificate } from './find-signer-certificate.ts';
import { parseSignedData } from './parse-signed-data.ts';
import type { SignedData, SignerInfo } from './signed-data.ts';
import { hasSigningCertificate, signingCertificateMatches } from './signing-certificate.ts';

/** Why a signature does not hold; the first check that failed names it. */
export type SignedDataFault =
  | 'SIGNED_DATA_MALFORMED'
  | 'SIGNER_COUNT_INVALID'
  | 'CONTENT_TYPE_UNEXPECTED'
  /** A detached signature carries content of its own, which would be what it really covers. */
  | 'CONTENT_NOT_DETACHED'
  | 'CONTENT_MISSING'
  | 'DIGEST_ALGORITHM_UNSUPPORTED'
  | 'SIGNATURE_ALGORITHM_UNSUPPORTED'
  | 'SIGNED_ATTRIBUTES_MISSING'
  | 'CONTENT_TYPE_ATTRIBUTE_INVALID'
  | 'MESSAGE_DIGEST_ATTRIBUTE_INVALID'
  | 'SIGNER_CERTIFICATE_MISSING'
  | 'SIGNING_CERTIFICATE_ATTRIBUTE_MISSING'
  | 'SIGNING_CERTIFICATE_MISMATCH'
  /** The algorithm named is not one for the signer's key, or hashes otherwise than the digest. */
  | 'SIGNATURE_ALGORITHM_MISMATCH'
  | 'SIGNATURE_INVALID'
  /** The signature is genuine, and what it signed is not this content. */
  | 'CONTENT_DIGEST_MISMATCH';

export type SignedDataCheck = {
  readonly cms: Uint8Array;
  /** The detached content, whole or in the pieces that are hashed one after the other. */
  readonly content?: Uint8Array | readonly Uint8Array[];
  /** Instead of `content`: gives its digest by the algorithm that the signature names. */
  readonly digestContent?: (algorithm: HashAlgorithm) => Uint8Array;
  /** The content is inside, as in timestamp tokens. */
  readonly attached?: boolean;
  /** Id-data unless given. */
  readonly contentType?: string;
  /** Candidates for the signer's certificate besides those inside. */
  readonly certificates?: readonly Certificate[];
  /** Signatures older than CAdES do not bind their certificate; `ifPresent` lets them pass. */
  readonly signingCertificate?: 'required' | 'ifPresent';
};

/** What a signature says of itself; trustworthy only where the verdict is `ok`. */
type Facts = {
  readonly signature: Uint8Array;
  readonly digestAlgorithm: HashAlgorithm;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signerCertificate: Certificate;
  readonly signingCertificateMatches: boolean;
  /** The document digest is SHA-1, no longer proof of anything by itself. */
  readonly weakDigest: boolean;
  readonly signedAttributes: SignerInfo['signedAttributes'];
  /** As the signer's clock had it: for display only. */
  readonly signingTime: Date | undefined;
  /** Timestamps over the signature value, DER, not verified here. */
  readonly timestampTokens: readonly Uint8Array[];
  readonly certificates: readonly Certificate[];
  /** Content that travelled inside. */
  readonly content: Uint8Array | undefined;
};

export type SignedDataVerdict =
  | ({ readonly ok: true } & Facts)
  | ({ readonly ok: false; readonly reason: SignedDataFault } & {
      readonly [Key in keyof Facts]?: Facts[Key] | undefined;
    });

type Subject = {
  readonly check: SignedDataCheck;
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  readonly certificate: Certificate | undefined;
};

/**
 * Verifies the one signature of a SignedData mathematically; whom its certificate belongs to is
 * for `validatePath` to say.
 * @spec RFC 5652 §5.6
 * @spec EN 319 102-1 §5.2.7
 */
export function verifySignedData(check: SignedDataCheck): SignedDataVerdict {
  try {
    return parsing('SIGNED_DATA_MALFORMED', () => judge(check));
  } catch (error) {
    if (!(error instanceof PkiError)) throw error;
    const reason =
      error.code === 'KEY_UNSUPPORTED'
        ? 'SIGNATURE_ALGORITHM_UNSUPPORTED'
        : 'SIGNED_DATA_MALFORMED';
    return { ok: false, reason };
  }
}

function judge(check: SignedDataCheck): SignedDataVerdict {
  const signedData = parseSignedData(check.cms);
  const [signer, ...more] = signedData.signerInfos;
  if (signer === undefined || more.length > 0) return { ok: false, reason: 'SIGNER_COUNT_INVALID' };
  const candidates = [...signedData.certificates, ...(check.certificates ?? [])];
  const certificate = findSignerCertificate(signer.sid, candidates);
  const subject: Subject = { check, signedData, signer, certificate };
  const facts = factsOf(subject);
  const reason =
    checkContentPlace(subject) ??
    checkAlgorithms(subject) ??
    checkContentTypeAttribute(subject) ??
    checkMessageDigestAttribute(subject) ??
    checkSigningCertificate(subject) ??
    checkSignature(subject) ??
    checkContentDigest(subject);
  // Every fact that may be missing has a check above that fails for it.
  return reason === undefined
    ? ({ ok: true, ...facts } as { ok: true } & Facts)
    : { ok: false, reason, ...facts };
}

/** Content is where the caller expects it, and of the type expected. */
function checkContentPlace({ check, signedData }: Subject): SignedDataFault | undefined {
  if (signedData.contentType !== (check.contentType ?? OID.data)) return 'CONTENT_TYPE_UNEXPECTED';
  if (check.attached) return signedData.content === undefined ? 'CONTENT_MISSING' : undefined;
  return signedData.content === undefined ? undefined : 'CONTENT_NOT_DETACHED';
}

function checkAlgorithms({ signer }: Subject): SignedDataFault | undefined {
  if (signer.digestAlgorithm === undefined) return 'DIGEST_ALGORITHM_UNSUPPORTED';
  return signer.signatureAlgorithm === undefined ? 'SIGNATURE_ALGORITHM_UNSUPPORTED' : undefined;
}

/** There once, and naming the type of the content. @spec RFC 5652 §11.1 */
function checkContentTypeAttribute({ signedData, signer }: Subject): SignedDataFault | undefined {
  if (signer.signedBytes === undefined) return 'SIGNED_ATTRIBUTES_MISSING';
  const value = findSingleValue(signer.signedAttributes, OID.contentType);
  const agrees = value !== undefined && asOid(value) === signedData.contentType;
  return agrees ? undefined : 'CONTENT_TYPE_ATTRIBUTE_INVALID';
}

/** There once, with one value. @spec RFC 5652 §11.2 */
function checkMessageDigestAttribute({ signer }: Subject): SignedDataFault | undefined {
  const value = findSingleValue(signer.signedAttributes, OID.messageDigest);
  return value === undefined ? 'MESSAGE_DIGEST_ATTRIBUTE_INVALID' : undefined;
}

/** The certificate is the very one that the signer bound. @spec RFC 5035 §5.4 */
function checkSigningCertificate(subject: Subject): SignedDataFault | undefined {
  const { check, signer, certificate } = subject;
  if (certificate === undefined) return 'SIGNER_CERTIFICATE_MISSING';
  if (!hasSigningCertificate(signer.signedAttributes)) {
    const mayLack = check.signingCertificate === 'ifPresent';
    return mayLack ? undefined : 'SIGNING_CERTIFICATE_ATTRIBUTE_MISSING';
  }
  return signingCertificateMatches(signer.signedAttributes, certificate)
    ? undefined
    : 'SIGNING_CERTIFICATE_MISMATCH';
}

/** The signature is by the certificate's key over the signed attributes. @spec RFC 5652 §5.6 */
function checkSignature({ signer, certificate }: Subject): SignedDataFault | undefined {
  const { signatureAlgorithm: algorithm, digestAlgorithm, signedBytes, signature } = signer;
  if (!certificate || !algorithm || !digestAlgorithm || !signedBytes) return 'SIGNATURE_INVALID';
  const publicKey = certificate.publicKey.keyObject();
  const hashAgrees = (algorithm.hash ?? digestAlgorithm) === digestAlgorithm;
  if (!hashAgrees || !keyFits(algorithm, publicKey)) return 'SIGNATURE_ALGORITHM_MISMATCH';
  const genuine = verifySignature({
    algorithm,
    hash: digestAlgorithm,
    publicKey,
    data: signedBytes,
    signature,
  });
  return genuine ? undefined : 'SIGNATURE_INVALID';
}

/** The digest that was signed is that of the content. */
function checkContentDigest({ check, signedData, signer }: Subject): SignedDataFault | undefined {
  const signed = findSingleValue(signer.signedAttributes, OID.messageDigest);
  const actual = digestOfContent(check, signedData, signer.digestAlgorithm);
  if (signed === undefined || actual === undefined) return 'CONTENT_MISSING';
  return bytesEqual(asOctetString(signed), actual) ? undefined : 'CONTENT_DIGEST_MISMATCH';
}

function digestOfContent(
  check: SignedDataCheck,
  signedData: SignedData,
  algorithm: HashAlgorithm | undefined,
): Uint8Array | undefined {
  if (algorithm === undefined) return undefined;
  const content = check.attached ? signedData.content : check.content;
  if (content === undefined) return check.digestContent?.(algorithm);
  return digestOf(algorithm, ...(content instanceof Uint8Array ? [content] : content));
}

function factsOf({ signedData, signer, certificate }: Subject) {
  const { signedAttributes, unsignedAttributes, signature } = signer;
  const { digestAlgorithm, signatureAlgorithm } = signer;
  const signingTime = findSingleValue(signedAttributes, OID.signingTime);
  return {
    signature,
    digestAlgorithm,
    signatureAlgorithm,
    signerCertificate: certificate,
    signingCertificateMatches:
      certificate !== undefined && signingCertificateMatches(signedAttributes, certificate),
    weakDigest: digestAlgorithm === 'sha1',
    signedAttributes,
    signingTime: signingTime && asTime(signingTime),
    timestampTokens: unsignedAttributes
      .filter(({ type }) => type === OID.signatureTimestampToken)
      .flatMap(({ values }) => values.map(({ bytes }) => bytes)),
    certificates: signedData.certificates,
    content: signedData.content,
  };
}
