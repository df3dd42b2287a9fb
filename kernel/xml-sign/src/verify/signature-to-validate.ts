import type {
  AlgorithmUse,
  CertificateBinding,
  CryptographicCheck,
  FormatCheck,
  ObjectId,
  SignatureToValidate,
  TimestampToValidate,
  ValidationMaterial,
} from '@hien-luong/ades';
import { objectIdOf, signatureUse } from '@hien-luong/ades';
import type { Certificate } from '@hien-luong/pki';
import { PkiError, parseCertificate } from '@hien-luong/pki';
import type { XmlFault } from '../xml-fault.ts';
import type { XmlSignature, XmlTimestamp } from './xml-signature.ts';

/** Faults of the mathematics; those about the certificate and all others are faults of the form. */
const CRYPTOGRAPHIC: Readonly<
  Partial<Record<XmlFault, Extract<CryptographicCheck, { ok: false }>['cause']>>
> = {
  REFERENCE_DIGEST_MISMATCH: 'HASH_MISMATCH',
  REFERENCE_NOT_FOUND: 'SIGNED_DATA_NOT_FOUND',
  MANIFEST_UNSUPPORTED: 'SIGNED_DATA_NOT_FOUND',
  SIGNATURE_INVALID: 'SIGNATURE_INVALID',
  SIGNATURE_ALGORITHM_MISMATCH: 'SIGNATURE_INVALID',
  SIGNATURE_ALGORITHM_UNSUPPORTED: 'ALGORITHM_UNSUPPORTED',
  DIGEST_ALGORITHM_UNSUPPORTED: 'ALGORITHM_UNSUPPORTED',
  CANONICALIZATION_UNSUPPORTED: 'ALGORITHM_UNSUPPORTED',
  // What is not carried out here is not thereby false.
  TRANSFORM_REFUSED: 'ALGORITHM_UNSUPPORTED',
  LIMIT_EXCEEDED: 'ALGORITHM_UNSUPPORTED',
};

const ABOUT_CERTIFICATE: readonly (XmlFault | undefined)[] = [
  'SIGNER_CERTIFICATE_MISSING',
  'SIGNING_CERTIFICATE_MISMATCH',
  'SIGNING_CERTIFICATE_PROPERTY_MISSING',
];

/**
 * A signature in the terms of the validation, which is the same for every format. `id` is unique
 * within the file.
 * @spec EN 319 102-1 §4.2
 */
export function signatureToValidate(signature: XmlSignature, id: string): SignatureToValidate {
  const fault = signature.ok ? undefined : signature.reason;
  const { policy, profile, baselineGaps, coverage } = signature;
  return {
    id,
    format: 'XAdES',
    formatCheck: formatCheckOf(fault),
    baseline: profile === 'XADES' && baselineGaps.length === 0,
    signingCertificate: signature.signerCertificate,
    binding: bindingOf(signature, fault),
    cryptography: cryptographyOf(fault),
    algorithms: algorithmsOf(signature),
    signatureValue: signature.signatureValue,
    claimedSigningTime: signature.signingTime,
    signaturePolicy: policy === undefined ? undefined : { id: policy, state: 'unavailable' },
    timestamps: signature.timestamps.map((timestamp, index) =>
      timestampToValidate(timestamp, signature, `${id}/timestamp-${index + 1}`),
    ),
    material: materialOf(signature),
    coverage: { kind: coverage === 'DOCUMENT' ? 'whole' : 'unknown' },
  };
}

function formatCheckOf(fault: XmlFault | undefined): FormatCheck {
  const isOther =
    fault === undefined || ABOUT_CERTIFICATE.includes(fault) || CRYPTOGRAPHIC[fault] !== undefined;
  return isOther ? { ok: true } : { ok: false, reason: fault };
}

function cryptographyOf(fault: XmlFault | undefined): CryptographicCheck {
  const cause = fault && CRYPTOGRAPHIC[fault];
  return fault && cause ? { ok: false, cause, reason: fault } : { ok: true };
}

function bindingOf(signature: XmlSignature, fault: XmlFault | undefined): CertificateBinding {
  if (fault === 'SIGNING_CERTIFICATE_MISMATCH') return 'mismatch';
  if (signature.signingCertificateMatches) return 'bound';
  return signature.profile === 'XADES' ? 'absent' : 'notRequired';
}

function algorithmsOf(signature: XmlSignature): readonly AlgorithmUse[] {
  const { algorithm, digestAlgorithms, signerCertificate } = signature;
  if (algorithm?.hash === undefined || signerCertificate === undefined) return [];
  const { hash, scheme } = algorithm;
  return [
    ...digestAlgorithms.map((digest) => ({ hash: digest })),
    signatureUse(hash, scheme, signerCertificate.publicKey),
  ];
}

/** A token that cannot be read is about nothing. */
const IMPRINTS = {
  matches: 'match',
  differs: 'mismatch',
  unreadable: 'mismatch',
  unsupported: 'unsupported',
} as const;

function timestampToValidate(
  timestamp: XmlTimestamp,
  signature: XmlSignature,
  id: string,
): TimestampToValidate {
  const { kind, token, imprint } = timestamp;
  return { id, kind, token, imprint: IMPRINTS[imprint], covers: coveredBy(timestamp, signature) };
}

/**
 * What existed if the timestamp is true: with the signature its value and the certificate that it
 * binds; with an archive timestamp all that stands before it besides.
 */
function coveredBy({ kind, covered }: XmlTimestamp, signature: XmlSignature): ObjectId[] {
  if (kind === 'content') return [];
  const { signatureValue, signerCertificate, signingCertificateMatches } = signature;
  const own = [
    ...(signatureValue === undefined ? [] : [objectIdOf(signatureValue)]),
    ...(signingCertificateMatches && signerCertificate !== undefined
      ? [signerCertificate.fingerprintSha256]
      : []),
  ];
  if (kind === 'signature') return own;
  const before = signature.unsignedProperties.slice(0, covered);
  const objects = before.flatMap(({ certificates, crls, ocspResponses, tokens }) => [
    ...certificates,
    ...crls,
    ...ocspResponses,
    ...tokens,
  ]);
  return [...own, ...[...signature.keyInfoCertificates, ...objects].map(objectIdOf)];
}

function materialOf({ keyInfoCertificates, unsignedProperties }: XmlSignature): ValidationMaterial {
  const inProperties = unsignedProperties.flatMap(({ certificates }) => certificates);
  return {
    certificates: [...keyInfoCertificates, ...inProperties].flatMap(readable),
    crls: unsignedProperties.flatMap(({ crls }) => crls),
    ocspResponses: unsignedProperties.flatMap(({ ocspResponses }) => ocspResponses),
  };
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
