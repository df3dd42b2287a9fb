import type { DerNode } from '@hien-luong/asn1';
import { asOctetString, octetString, readFields, sequence } from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf, encodeHashAlgorithm, parseHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encodeSerialNumber, serialNumberOf } from '../certificate/serial-number.ts';
import { bytesEqual } from '../hex.ts';

/** Which certificate is meant, by hashes of its issuer's name and key. */
export type CertificateId = {
  readonly hashAlgorithm: HashAlgorithm | undefined;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serialNumber: string;
  /** As received, to be echoed to the letter. */
  readonly der: Uint8Array;
};

/** @spec RFC 6960 §4.1.1 */
export function encodeCertificateId(
  serialNumber: string,
  issuer: Certificate,
  hash: HashAlgorithm,
): Uint8Array {
  return sequence(
    encodeHashAlgorithm(hash, { withNull: true }),
    octetString(digestOf(hash, issuer.subjectDer)),
    octetString(digestOf(hash, issuer.publicKey.keyBits)),
    encodeSerialNumber(serialNumber),
  );
}

export function parseCertificateId(node: DerNode): CertificateId {
  const fields = readFields(node);
  const hashAlgorithm = parseHashAlgorithm(fields.next('hashAlgorithm'));
  const issuerNameHash = asOctetString(fields.next('issuerNameHash'));
  const issuerKeyHash = asOctetString(fields.next('issuerKeyHash'));
  const serialNumber = serialNumberOf(fields.next('serialNumber'));
  fields.end();
  return { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber, der: node.bytes };
}

/** Name and key of the issuer both agree; either alone could be another CA's. */
export function isIssuedBy(id: CertificateId, issuer: Certificate): boolean {
  const { hashAlgorithm: hash } = id;
  if (hash === undefined) return false;
  return (
    bytesEqual(id.issuerNameHash, digestOf(hash, issuer.subjectDer)) &&
    bytesEqual(id.issuerKeyHash, digestOf(hash, issuer.publicKey.keyBits))
  );
}
