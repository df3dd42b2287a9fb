import type { KeyObject } from 'node:crypto';
import { bitString, contextTag, integer, sequence, utcOrGeneralizedTime } from '@hien-luong/asn1';
import { signBytes } from '../algorithm/sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  schemeOf,
  signatureAlgorithmOf,
} from '../algorithm/signature-algorithm.ts';
import type { Name } from '../name/name.ts';
import { encodeName } from '../name/name.ts';
import { PkiError } from '../pki-error.ts';
import type { Certificate } from './certificate.ts';
import type { CertificateProfile } from './certificate-profile.ts';
import { profileExtensions } from './certificate-profile.ts';
import type { DistributionPoint } from './distribution-point.ts';
import { distributionPointAt } from './distribution-point.ts';
import {
  authorityInfoAccessExtension,
  authorityKeyIdentifierExtension,
  certificatePoliciesExtension,
  crlDistributionPointsExtension,
  encodeExtension,
  subjectEmailsExtension,
  subjectKeyIdentifierExtension,
} from './encode-extensions.ts';
import type { Extension } from './extensions.ts';
import { parseCertificate } from './parse-certificate.ts';
import type { PublicKey } from './public-key.ts';
import { keyIdentifierOf, parsePublicKey } from './public-key.ts';
import { encodeSerialNumber, randomSerialNumber } from './serial-number.ts';

export type CertificateOrder = {
  readonly subject: Name;
  /** SubjectPublicKeyInfo in DER. */
  readonly subjectPublicKey: Uint8Array;
  /** The issuing CA; left out, the certificate is self-signed with `issuerKey`. */
  readonly issuer?: Certificate;
  readonly issuerKey: KeyObject;
  readonly profile: CertificateProfile;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Hex; random unless given. */
  readonly serialNumber?: string;
  readonly ocspUrls?: readonly string[];
  readonly caIssuerUrls?: readonly string[];
  /** Each the address of one list. */
  readonly crlUrls?: readonly string[];
  /** Points that are more than an address: of some reasons, or of another issuer. */
  readonly crlDistributionPoints?: readonly DistributionPoint[];
  /** Where the deltas of the lists are. */
  readonly deltaCrlUrls?: readonly string[];
  readonly certificatePolicies?: readonly string[];
  readonly emails?: readonly string[];
  /** Extensions beyond those of the profile. */
  readonly extraExtensions?: readonly Extension[];
};

/** Issues a version 3 certificate signed with SHA-256. @spec RFC 5280 §4.1 */
export function issueCertificate(order: CertificateOrder): Certificate {
  const publicKey = parsePublicKey(order.subjectPublicKey);
  checkKeyStrength(publicKey.keyObject());
  const algorithm = signatureAlgorithmOf(order.issuerKey);
  const subject = encodeName(order.subject);
  const tbs = sequence(
    contextTag(0, integer(2), { explicit: true }),
    encodeSerialNumber(order.serialNumber ?? randomSerialNumber()),
    encodeSignatureAlgorithm(algorithm),
    order.issuer?.subjectDer ?? subject,
    sequence(utcOrGeneralizedTime(order.notBefore), utcOrGeneralizedTime(order.notAfter)),
    subject,
    publicKey.spki,
    contextTag(3, sequence(...extensionsFor(order, publicKey).map(encodeExtension)), {
      explicit: true,
    }),
  );
  const signature = signBytes(algorithm, order.issuerKey, tbs);
  return parseCertificate(sequence(tbs, encodeSignatureAlgorithm(algorithm), bitString(signature)));
}

/** Thông tư 15/2025/TT-BKHCN asks for RSA from 2048 bits and elliptic curves from 256. */
function checkKeyStrength(key: KeyObject): void {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (schemeOf(key) !== 'ecdsa' && bits < 2048) {
    throw new PkiError('KEY_UNSUPPORTED', `RSA key of ${bits} bits`);
  }
}

function extensionsFor(order: CertificateOrder, publicKey: PublicKey): readonly Extension[] {
  const { ocspUrls = [], caIssuerUrls = [], certificatePolicies = [], emails } = order;
  const hasAccess = ocspUrls.length + caIssuerUrls.length > 0;
  return [
    ...profileExtensions(order.profile),
    subjectKeyIdentifierExtension(keyIdentifierOf(publicKey)),
    authorityKeyIdentifierExtension(keyIdentifierOf(order.issuer?.publicKey ?? publicKey)),
    ...(hasAccess ? [authorityInfoAccessExtension(ocspUrls, caIssuerUrls)] : []),
    ...listExtensions(order),
    ...(certificatePolicies.length > 0 ? [certificatePoliciesExtension(certificatePolicies)] : []),
    ...(emails === undefined ? [] : [subjectEmailsExtension(emails)]),
    ...(order.extraExtensions ?? []),
  ];
}

function listExtensions(order: CertificateOrder): readonly Extension[] {
  const { crlUrls = [], crlDistributionPoints = [], deltaCrlUrls = [] } = order;
  const points = [...crlUrls.map((url) => distributionPointAt(url)), ...crlDistributionPoints];
  const deltas = deltaCrlUrls.map((url) => distributionPointAt(url));
  return [
    ...(points.length > 0 ? [crlDistributionPointsExtension(points)] : []),
    ...(deltas.length > 0 ? [crlDistributionPointsExtension(deltas, { deltas: true })] : []),
  ];
}
