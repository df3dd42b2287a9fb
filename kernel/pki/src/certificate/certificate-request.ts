import type { KeyObject } from 'node:crypto';
import type { DerNode } from '@hien-luong/asn1';
import {
  asBitStringBytes,
  asSmallInteger,
  bitString,
  contextTag,
  integer,
  readDer,
  readFields,
  sequence,
  setOf,
} from '@hien-luong/asn1';
import { signBytes } from '../algorithm/sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  parseSignatureAlgorithm,
  signatureAlgorithmOf,
} from '../algorithm/signature-algorithm.ts';
import { verifySignature } from '../algorithm/verify-signature.ts';
import { encodeAttribute, findSingleValue, parseAttribute } from '../cms/attribute.ts';
import type { Name } from '../name/name.ts';
import { encodeName, parseName } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { encodeExtension, subjectEmailsExtension } from './encode-extensions.ts';
import type { CertificateExtensions } from './extensions.ts';
import { parseExtensions } from './extensions.ts';
import type { PublicKey } from './public-key.ts';
import { parsePublicKey, spkiOf } from './public-key.ts';

/** What somebody asks to have certified; holding one means the key was proven. */
export type CertificateRequest = {
  readonly der: Uint8Array;
  readonly subject: Name;
  readonly publicKey: PublicKey;
  /** Wishes only: the CA writes what its profile says. */
  readonly requestedExtensions: CertificateExtensions;
};

export type CertificateRequestOrder = {
  readonly subject: Name;
  readonly key: KeyObject;
  readonly emails?: readonly string[];
};

/** A PKCS #10 request signed with the key it is for. @spec RFC 2986 §4 */
export function createCertificateRequest(order: CertificateRequestOrder): Uint8Array {
  const { subject, key, emails } = order;
  const wishes = emails && sequence(encodeExtension(subjectEmailsExtension(emails)));
  const attributes = setOf(wishes && encodeAttribute(OID.extensionRequest, wishes));
  const info = sequence(
    integer(0),
    encodeName(subject),
    spkiOf(key),
    contextTag(0, attributes, { explicit: false }),
  );
  const algorithm = signatureAlgorithmOf(key);
  const signature = signBytes(algorithm, key, info);
  return sequence(info, encodeSignatureAlgorithm(algorithm), bitString(signature));
}

/**
 * Reads a PKCS #10 request and checks that the requester holds the key. Throws
 * `CERTIFICATE_REQUEST_MALFORMED` or `CERTIFICATE_REQUEST_UNPROVEN`.
 * @spec RFC 2986 §4.2
 */
export function parseCertificateRequest(der: Uint8Array): CertificateRequest {
  return parsing('CERTIFICATE_REQUEST_MALFORMED', () => {
    const outer = readFields(readDer(der, { maxBytes: 64 * 1024 }));
    const info = outer.next('certificationRequestInfo');
    const algorithm = parseSignatureAlgorithm(outer.next('signatureAlgorithm'));
    const signature = asBitStringBytes(outer.next('signature'));
    outer.end();
    const request = parseRequestInfo(info);
    const publicKey = request.publicKey.keyObject();
    const proven =
      algorithm?.hash !== undefined &&
      algorithm.hash !== 'sha1' &&
      verifySignature({ algorithm, publicKey, data: info.bytes, signature });
    if (!proven) throw new PkiError('CERTIFICATE_REQUEST_UNPROVEN', 'not signed by its own key');
    return { der, ...request };
  });
}

function parseRequestInfo(info: DerNode): Omit<CertificateRequest, 'der'> {
  const fields = readFields(info);
  if (asSmallInteger(fields.next('version')) !== 0) {
    throw new PkiError('CERTIFICATE_REQUEST_MALFORMED', 'unknown version');
  }
  const subject = parseName(fields.next('subject'));
  const publicKey = parsePublicKey(fields.next('subjectPKInfo').bytes);
  const attributes = fields.optionalContext(0);
  fields.end();
  const list = (attributes?.children ?? []).map(parseAttribute);
  const wishes = findSingleValue(list, OID.extensionRequest);
  return { subject, publicKey, requestedExtensions: parseExtensions(wishes) };
}
