import type { DerNode } from '@hien-luong/asn1';
import {
  asExplicit,
  asSequence,
  contextTag,
  octetString,
  readDer,
  readFields,
  sequence,
} from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encodeExtension } from '../certificate/encode-extensions.ts';
import type { Extension } from '../certificate/extensions.ts';
import { findExtension, parseExtensionList } from '../certificate/extensions.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { CertificateId } from './certificate-id.ts';
import { encodeCertificateId, parseCertificateId } from './certificate-id.ts';

export type OcspOrder = {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** SHA-1 only identifies here and proves nothing; older responders know no other. */
  readonly hashAlgorithm?: HashAlgorithm;
  /** 16 to 32 random bytes; ties the answer to this request. */
  readonly nonce?: Uint8Array;
};

export type OcspRequest = {
  readonly ids: readonly CertificateId[];
  /** The extension as sent, to be echoed to the letter. */
  readonly nonce: Extension | undefined;
};

/** @spec RFC 6960 §4.1.1 */
export function createOcspRequest(order: OcspOrder): Uint8Array {
  const { certificate, issuer, hashAlgorithm = 'sha256', nonce } = order;
  const id = encodeCertificateId(certificate.serialNumber, issuer, hashAlgorithm);
  const extensions = nonce && sequence(encodeExtension(nonceExtension(nonce)));
  return sequence(
    sequence(sequence(sequence(id)), extensions && contextTag(2, extensions, { explicit: true })),
  );
}

/** Throws `OCSP_MALFORMED`. A signature of the requester is not looked at. */
export function parseOcspRequest(der: Uint8Array): OcspRequest {
  return parsing('OCSP_MALFORMED', () => {
    const outer = readFields(readDer(der, { maxBytes: 64 * 1024 }));
    const fields = readFields(outer.next('tbsRequest'));
    outer.optionalContext(0);
    outer.end();
    fields.optionalContext(0);
    fields.optionalContext(1);
    const ids = asSequence(fields.next('requestList')).map(parseSingleRequest);
    const extensions = fields.optionalContext(2);
    fields.end();
    if (ids.length === 0) throw new PkiError('OCSP_MALFORMED', 'a request for nothing');
    const list = extensions === undefined ? [] : parseExtensionList(asExplicit(extensions, 2));
    return { ids, nonce: findExtension(list, OID.ocspNonce) };
  });
}

/** @spec RFC 8954 §2.1 */
function nonceExtension(nonce: Uint8Array): Extension {
  return { oid: OID.ocspNonce, critical: false, value: octetString(nonce) };
}

function parseSingleRequest(node: DerNode): CertificateId {
  const fields = readFields(node);
  const id = parseCertificateId(fields.next('reqCert'));
  fields.optionalContext(0);
  fields.end();
  return id;
}
