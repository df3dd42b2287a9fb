import type { DerNode, FieldReader } from '@hien-luong/asn1';
import {
  asBitStringBytes,
  asExplicit,
  asSmallInteger,
  asTime,
  readDer,
  readFields,
} from '@hien-luong/asn1';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import { parseSignatureAlgorithm } from '../algorithm/signature-algorithm.ts';
import { bytesEqual, toHex } from '../hex.ts';
import { parseName } from '../name/name.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { Certificate } from './certificate.ts';
import { parseExtensions } from './extensions.ts';
import { parsePublicKey } from './public-key.ts';
import { serialNumberOf } from './serial-number.ts';

/**
 * Reads an X.509 certificate in DER. Strict in its encoding, tolerant of what CAs leave out; what
 * the certificate is worth is for `validatePath` to say. Throws `CERTIFICATE_MALFORMED`.
 * @spec RFC 5280 §4.1
 */
export function parseCertificate(der: Uint8Array): Certificate {
  return parsing('CERTIFICATE_MALFORMED', () => {
    const node = readDer(der);
    const outer = readFields(node);
    const tbs = outer.next('tbsCertificate');
    const algorithm = outer.next('signatureAlgorithm');
    const signature = asBitStringBytes(outer.next('signatureValue'));
    outer.end();
    return {
      der: node.bytes,
      tbs: tbs.bytes,
      ...parseTbs(tbs, algorithm),
      signatureAlgorithm: parseSignatureAlgorithm(algorithm),
      signature,
      fingerprintSha256: toHex(digestOf('sha256', node.bytes)),
    };
  });
}

function parseTbs(tbs: DerNode, outerAlgorithm: DerNode) {
  const fields = readFields(tbs);
  const version = parseVersion(fields.optionalContext(0));
  const serialNumber = serialNumberOf(fields.next('serialNumber'));
  // RFC 5280 §4.1.1.2: the algorithm is named twice, once under the signature, and must agree.
  if (!bytesEqual(fields.next('signature').bytes, outerAlgorithm.bytes)) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'two different signature algorithms');
  }
  const issuer = fields.next('issuer');
  const validity = parseValidity(fields.next('validity'));
  const subject = fields.next('subject');
  const publicKey = parsePublicKey(fields.next('subjectPublicKeyInfo').bytes);
  const extensions = parseOptionalFields(fields);
  // RFC 5280 §4.1.2.1: a version that knows no extensions must not pass as a CA by one.
  if (extensions !== undefined && version !== 3) {
    throw new PkiError('CERTIFICATE_MALFORMED', `extensions in version ${version}`);
  }
  return {
    version,
    serialNumber,
    issuer: parseName(issuer),
    issuerDer: issuer.bytes,
    ...validity,
    subject: parseName(subject),
    subjectDer: subject.bytes,
    publicKey,
    extensions: parseExtensions(extensions),
  };
}

function parseVersion(field: DerNode | undefined): 1 | 2 | 3 {
  const value = field === undefined ? 0 : asSmallInteger(asExplicit(field, 0));
  if (value === 0) return 1;
  if (value === 1) return 2;
  if (value === 2) return 3;
  throw new PkiError('CERTIFICATE_MALFORMED', `version ${value}`);
}

function parseValidity(node: DerNode): { notBefore: Date; notAfter: Date } {
  const fields = readFields(node);
  const notBefore = asTime(fields.next('notBefore'));
  const notAfter = asTime(fields.next('notAfter'));
  fields.end();
  return { notBefore, notAfter };
}

function parseOptionalFields(fields: FieldReader): DerNode | undefined {
  fields.optionalContext(1);
  fields.optionalContext(2);
  const extensions = fields.optionalContext(3);
  fields.end();
  return extensions === undefined ? undefined : asExplicit(extensions, 3);
}
