import { octetString } from '@hien-luong/asn1';
import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { KeyUsage } from '../certificate/extension-values.ts';
import { findExtension } from '../certificate/extensions.ts';
import type { Signed } from '../certificate/is-signed-by.ts';
import { isSignedBy } from '../certificate/is-signed-by.ts';
import type { PublicKey } from '../certificate/public-key.ts';
import { keyIdentifierOf } from '../certificate/public-key.ts';
import { bytesEqual } from '../hex.ts';
import { sameName } from '../name/same-name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import { isIssuedBy } from './certificate-id.ts';
import type { CertificateStatus } from './certificate-status.ts';
import type { BasicOcspResponse, ResponderId, SingleResponse } from './parse-ocsp-response.ts';
import { parseOcspResponse } from './parse-ocsp-response.ts';

export type OcspFault =
  | 'OCSP_MALFORMED'
  /** The responder declined: busy, unauthorised, or it could not read the request. */
  | 'OCSP_UNSUCCESSFUL'
  | 'OCSP_CERTIFICATE_NOT_ANSWERED'
  | 'OCSP_RESPONDER_NOT_FOUND'
  /** Signed by somebody whom this CA did not appoint. */
  | 'OCSP_RESPONDER_UNAUTHORIZED'
  | 'OCSP_SIGNATURE_INVALID'
  | 'OCSP_NONCE_MISMATCH'
  | 'OCSP_NOT_YET_VALID'
  | 'OCSP_STALE'
  | 'OCSP_EXTENSION_UNSUPPORTED'
  /** The responder does not know the certificate, which is not the same as good. */
  | 'OCSP_STATUS_UNKNOWN'
  /** Made after the certificate expired, by a responder that need not remember so far back. */
  | 'OCSP_AFTER_EXPIRY';

export type OcspCheck = {
  readonly response: Uint8Array;
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The time at which the answer must be current. */
  readonly at: Date;
  /** The time by which it must exist; `at` unless given. */
  readonly asOf?: Date;
  /** As sent; the answer must then repeat it. */
  readonly nonce?: Uint8Array;
  /** How far two clocks may differ; five minutes unless given. */
  readonly clockSkewMs?: number;
};

export type OcspVerdict =
  | (CertificateStatus & {
      readonly ok: true;
      readonly thisUpdate: Date;
      readonly nextUpdate: Date | undefined;
      readonly producedAt: Date;
      /** The responder remembers certificates that expired since then. */
      readonly archiveCutoff: Date | undefined;
      readonly responder: Certificate;
      readonly signatureAlgorithm: SignatureAlgorithm | undefined;
    })
  | { readonly ok: false; readonly reason: OcspFault };

/**
 * What the CA says of this certificate, provided that the CA or its delegate really said so.
 * @spec RFC 6960 §3.2
 */
export function verifyOcspResponse(check: OcspCheck): OcspVerdict {
  const response = findResponse(check.response);
  if (response === undefined) return { ok: false, reason: 'OCSP_MALFORMED' };
  return judgeOcspResponse(response, { ...check, isSignedBy });
}

export type OcspJudging = Omit<OcspCheck, 'response'> & {
  isSignedBy(signed: Signed, publicKey: PublicKey): boolean;
};

/** The same of an answer that was read already, by whatever tells genuine signatures. */
export function judgeOcspResponse(
  response: BasicOcspResponse | { readonly errorStatus: number },
  check: OcspJudging,
): OcspVerdict {
  if ('errorStatus' in response) return { ok: false, reason: 'OCSP_UNSUCCESSFUL' };
  const single = findSingleResponse(response, check);
  if (single === undefined) return { ok: false, reason: 'OCSP_CERTIFICATE_NOT_ANSWERED' };
  const responder = findResponder(response, check.issuer);
  if (responder === undefined) return { ok: false, reason: 'OCSP_RESPONDER_NOT_FOUND' };
  const reason =
    checkResponder(responder, response, check) ??
    checkSignature(responder, response, check) ??
    checkExtensions(response, single) ??
    checkNonce(response, check.nonce) ??
    checkFreshness(single, check);
  if (reason !== undefined) return { ok: false, reason };
  const { id: _id, extensions: _extensions, ...answer } = single;
  const { producedAt, signatureAlgorithm } = response;
  return { ok: true, ...answer, producedAt, responder, signatureAlgorithm };
}

function findResponse(der: Uint8Array): ReturnType<typeof parseOcspResponse> | undefined {
  try {
    return parseOcspResponse(der);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

/** The answer about this serial number of this issuer, by name and key. */
function findSingleResponse(
  response: BasicOcspResponse,
  { certificate, issuer }: OcspJudging,
): SingleResponse | undefined {
  return response.responses.find(
    ({ id }) => id.serialNumber === certificate.serialNumber && isIssuedBy(id, issuer),
  );
}

function findResponder(response: BasicOcspResponse, issuer: Certificate): Certificate | undefined {
  return [issuer, ...response.certificates].find((candidate) =>
    isResponder(candidate, response.responderId),
  );
}

function isResponder(candidate: Certificate, id: ResponderId): boolean {
  return id.kind === 'name'
    ? sameName(candidate.subject, id.name)
    : bytesEqual(keyIdentifierOf(candidate.publicKey), id.keyHash);
}

/** The CA itself, or a delegate that it issued for this purpose. @spec RFC 6960 §4.2.2.2 */
function checkResponder(
  responder: Certificate,
  { producedAt }: BasicOcspResponse,
  { issuer, isSignedBy: isBy }: OcspJudging,
): OcspFault | undefined {
  if (responder.fingerprintSha256 === issuer.fingerprintSha256) return undefined;
  const { extendedKeyUsage, keyUsage, unknownCritical } = responder.extensions;
  const appointed =
    extendedKeyUsage?.includes(OID.ocspSigning) &&
    (keyUsage === undefined || keyUsage.some((usage) => SIGNING.includes(usage))) &&
    unknownCritical.length === 0 &&
    sameName(responder.issuer, issuer.subject) &&
    producedAt >= responder.notBefore &&
    producedAt <= responder.notAfter &&
    isBy(responder, issuer.publicKey);
  return appointed ? undefined : 'OCSP_RESPONDER_UNAUTHORIZED';
}

const SIGNING: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];

function checkSignature(
  responder: Certificate,
  response: BasicOcspResponse,
  { isSignedBy: isBy }: OcspJudging,
): OcspFault | undefined {
  return isBy(response, responder.publicKey) ? undefined : 'OCSP_SIGNATURE_INVALID';
}

const KNOWN: readonly string[] = [OID.ocspNonce, OID.ocspArchiveCutoff];

/** @spec RFC 6960 §4.4 */
function checkExtensions(
  response: BasicOcspResponse,
  single: SingleResponse,
): OcspFault | undefined {
  const unknown = [...response.extensions, ...single.extensions].some(
    ({ critical, oid }) => critical && !KNOWN.includes(oid),
  );
  return unknown ? 'OCSP_EXTENSION_UNSUPPORTED' : undefined;
}

function checkNonce(
  response: BasicOcspResponse,
  nonce: Uint8Array | undefined,
): OcspFault | undefined {
  if (nonce === undefined) return undefined;
  const echoed = findExtension(response.extensions, OID.ocspNonce)?.value;
  const agrees = echoed !== undefined && bytesEqual(echoed, octetString(nonce));
  return agrees ? undefined : 'OCSP_NONCE_MISMATCH';
}

/** An answer without `nextUpdate` is current only at its own moment. @spec RFC 6960 §4.2.2.1 */
function checkFreshness(single: SingleResponse, check: OcspJudging): OcspFault | undefined {
  const { at, asOf = at, clockSkewMs = 300_000 } = check;
  const { thisUpdate, nextUpdate } = single;
  if (thisUpdate.getTime() > asOf.getTime() + clockSkewMs) return 'OCSP_NOT_YET_VALID';
  const until = nextUpdate ?? thisUpdate;
  return until.getTime() + clockSkewMs < at.getTime() ? 'OCSP_STALE' : undefined;
}
