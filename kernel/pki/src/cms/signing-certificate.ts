import type { DerNode } from '@hien-luong/asn1';
import { asOctetString, octetString, readFields, sequence, TAG } from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf, encodeHashAlgorithm, parseHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { bytesEqual } from '../hex.ts';
import { OID } from '../oids.ts';
import type { Attribute } from './attribute.ts';
import { encodeAttribute, findSingleValue, hasAttribute } from './attribute.ts';

/**
 * The signed attribute that binds the signer's certificate, so that no other certificate of the
 * same key can take its place. SHA-256 is the default and therefore not written.
 * @spec RFC 5035 §3
 */
export function encodeSigningCertificate(
  certificate: Certificate,
  hash: HashAlgorithm,
): Uint8Array {
  const known = ENCODED.get(certificate);
  if (known?.hash === hash) return known.der;
  const der = encode(certificate, hash);
  ENCODED.set(certificate, { hash, der });
  return der;
}

/** Whoever signs, signs again with the same certificate. */
const ENCODED = new WeakMap<Certificate, { hash: HashAlgorithm; der: Uint8Array }>();

function encode(certificate: Certificate, hash: HashAlgorithm): Uint8Array {
  const certId = sequence(
    hash === 'sha256' ? undefined : encodeHashAlgorithm(hash),
    octetString(digestOfCertificate(certificate, hash)),
  );
  return encodeAttribute(OID.signingCertificateV2, sequence(sequence(certId)));
}

function digestOfCertificate(certificate: Certificate, hash: HashAlgorithm): Uint8Array {
  return hash === 'sha256'
    ? Buffer.from(certificate.fingerprintSha256, 'hex')
    : digestOf(hash, certificate.der);
}

export function hasSigningCertificate(attributes: readonly Attribute[]): boolean {
  return (
    hasAttribute(attributes, OID.signingCertificateV2) ||
    hasAttribute(attributes, OID.signingCertificate)
  );
}

/**
 * Whether the first certificate that the attribute names is this one. Version 1, which is bound to
 * SHA-1, counts where version 2 is absent: timestamp authorities still write it.
 * @spec RFC 5035 §5.4
 */
export function signingCertificateMatches(
  attributes: readonly Attribute[],
  certificate: Certificate,
): boolean {
  const isV2 = hasAttribute(attributes, OID.signingCertificateV2);
  const type = isV2 ? OID.signingCertificateV2 : OID.signingCertificate;
  const value = findSingleValue(attributes, type);
  if (value === undefined) return false;
  const certIds = readFields(readFields(value).next('certs'));
  const certId = certIds.next('certID');
  return isV2 ? matchesV2(certId, certificate) : matchesV1(certId, certificate);
}

function matchesV2(certId: DerNode, certificate: Certificate): boolean {
  const fields = readFields(certId);
  const named = fields.optionalUniversal(TAG.sequence);
  const hash = named === undefined ? 'sha256' : parseHashAlgorithm(named);
  const certHash = asOctetString(fields.next('certHash'));
  return hash !== undefined && bytesEqual(certHash, digestOf(hash, certificate.der));
}

function matchesV1(certId: DerNode, certificate: Certificate): boolean {
  const certHash = asOctetString(readFields(certId).next('certHash'));
  return bytesEqual(certHash, digestOf('sha1', certificate.der));
}
