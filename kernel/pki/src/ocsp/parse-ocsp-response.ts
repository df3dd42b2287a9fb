import type { DerNode } from '@hien-luong/asn1';
import {
  asBitStringBytes,
  asEnumerated,
  asExplicit,
  asImplicit,
  asNull,
  asOctetString,
  asOid,
  asSequence,
  asTime,
  isContext,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { parseSignatureAlgorithm } from '../algorithm/signature-algorithm.ts';
import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Extension } from '../certificate/extensions.ts';
import { findExtension, parseExtensionList } from '../certificate/extensions.ts';
import { parseCertificate } from '../certificate/parse-certificate.ts';
import { revocationReasonOf } from '../crl/revocation-reason.ts';
import type { Name } from '../name/name.ts';
import { parseName } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { CertificateId } from './certificate-id.ts';
import { parseCertificateId } from './certificate-id.ts';
import type { CertificateStatus } from './certificate-status.ts';

export type SingleResponse = CertificateStatus & {
  readonly id: CertificateId;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly extensions: readonly Extension[];
  /** The responder remembers certificates that expired since then. */
  readonly archiveCutoff: Date | undefined;
};

export type ResponderId =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'key'; readonly keyHash: Uint8Array };

export type BasicOcspResponse = {
  readonly tbs: Uint8Array;
  readonly responderId: ResponderId;
  readonly producedAt: Date;
  readonly responses: readonly SingleResponse[];
  readonly extensions: readonly Extension[];
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signature: Uint8Array;
  readonly certificates: readonly Certificate[];
};

/** The answer, or the status code of a responder that gave none. Throws `OCSP_MALFORMED`. */
export function parseOcspResponse(der: Uint8Array): BasicOcspResponse | { errorStatus: number } {
  return parsing('OCSP_MALFORMED', () => {
    const outer = readFields(readDer(der));
    const errorStatus = asEnumerated(outer.next('responseStatus'));
    const wrapped = outer.optionalContext(0);
    outer.end();
    if (errorStatus !== 0) return { errorStatus };
    if (wrapped === undefined) throw new PkiError('OCSP_MALFORMED', 'success without an answer');
    const bytes = readFields(asExplicit(wrapped, 0));
    if (asOid(bytes.next('responseType')) !== OID.ocspBasic) {
      throw new PkiError('OCSP_MALFORMED', 'not a basic response');
    }
    return parseBasicResponse(readDer(asOctetString(bytes.next('response'))));
  });
}

/** @spec RFC 6960 §4.2.1 */
function parseBasicResponse(node: DerNode): BasicOcspResponse {
  const outer = readFields(node);
  const data = outer.next('tbsResponseData');
  const signatureAlgorithm = parseSignatureAlgorithm(outer.next('signatureAlgorithm'));
  const signature = asBitStringBytes(outer.next('signature'));
  const certs = outer.optionalContext(0);
  outer.end();
  const fields = readFields(data);
  fields.optionalContext(0);
  const responderId = parseResponderId(fields.next('responderID'));
  const producedAt = asTime(fields.next('producedAt'));
  const responses = asSequence(fields.next('responses')).map(parseSingleResponse);
  const extensions = fields.optionalContext(1);
  fields.end();
  return {
    tbs: data.bytes,
    responderId,
    producedAt,
    responses,
    extensions: extensions ? parseExtensionList(asExplicit(extensions, 1)) : [],
    signatureAlgorithm,
    signature,
    certificates: certs
      ? asSequence(asExplicit(certs, 0)).map(({ bytes }) => parseCertificate(bytes))
      : [],
  };
}

function parseResponderId(node: DerNode): ResponderId {
  if (isContext(node, 1)) return { kind: 'name', name: parseName(asExplicit(node, 1)) };
  return { kind: 'key', keyHash: asOctetString(asExplicit(node, 2)) };
}

function parseSingleResponse(node: DerNode): SingleResponse {
  const fields = readFields(node);
  const id = parseCertificateId(fields.next('certID'));
  const status = parseStatus(fields.next('certStatus'));
  const thisUpdate = asTime(fields.next('thisUpdate'));
  const nextUpdate = fields.optionalContext(0);
  const extensionField = fields.optionalContext(1);
  fields.end();
  const extensions = extensionField ? parseExtensionList(asExplicit(extensionField, 1)) : [];
  const cutoff = findExtension(extensions, OID.ocspArchiveCutoff);
  return {
    id,
    ...status,
    thisUpdate,
    nextUpdate: nextUpdate && asTime(asExplicit(nextUpdate, 0)),
    extensions,
    archiveCutoff: cutoff && asTime(readDer(cutoff.value)),
  };
}

function parseStatus(node: DerNode): CertificateStatus {
  if (isContext(node, 1)) {
    const fields = readFields(asImplicit(node, 1, TAG.sequence));
    const at = asTime(fields.next('revocationTime'));
    const reason = fields.optionalContext(0);
    fields.end();
    const code = reason === undefined ? 0 : asEnumerated(asExplicit(reason, 0));
    return { status: 'revoked', at, reason: revocationReasonOf(code) };
  }
  const isGood = isContext(node, 0);
  asNull(asImplicit(node, isGood ? 0 : 2, TAG.null));
  return { status: isGood ? 'good' : 'unknown' };
}
