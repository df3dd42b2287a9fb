import type { KeyObject } from 'node:crypto';
import {
  bitString,
  contextTag,
  enumerated,
  generalizedTime,
  nullValue,
  octetString,
  oid,
  sequence,
} from '@hien-luong/asn1';
import { signBytes } from '../algorithm/sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  signatureAlgorithmOf,
} from '../algorithm/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encodeExtension } from '../certificate/encode-extensions.ts';
import { keyIdentifierOf } from '../certificate/public-key.ts';
import { revocationReasonCode } from '../crl/revocation-reason.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { CertificateId } from './certificate-id.ts';
import { isIssuedBy } from './certificate-id.ts';
import type { CertificateStatus } from './certificate-status.ts';
import type { OcspRequest } from './ocsp-request.ts';
import { parseOcspRequest } from './ocsp-request.ts';

export type OcspTurn = {
  readonly responder: { readonly certificate: Certificate; readonly key: KeyObject };
  /** The CA whose certificates this responder answers for. */
  readonly issuer: Certificate;
  readonly now: Date;
  /** How long the answer holds; a day unless given. */
  readonly validForMs?: number;
  statusOf(serialNumber: string): CertificateStatus;
};

const STATUS_MALFORMED = 1;

/**
 * Answers a request; one that cannot be read gets `malformedRequest`, unsigned as the standard has
 * it.
 * @spec RFC 6960 §4.2.1
 */
export function createOcspResponse(requestDer: Uint8Array, turn: OcspTurn): Uint8Array {
  const request = findRequest(requestDer);
  if (request === undefined) return sequence(enumerated(STATUS_MALFORMED));
  const { certificate, key } = turn.responder;
  const algorithm = signatureAlgorithmOf(key);
  const data = encodeResponseData(request, turn);
  const basic = sequence(
    data,
    encodeSignatureAlgorithm(algorithm),
    bitString(signBytes(algorithm, key, data)),
    contextTag(0, sequence(certificate.der), { explicit: true }),
  );
  const bytes = sequence(oid(OID.ocspBasic), octetString(basic));
  return sequence(enumerated(0), contextTag(0, bytes, { explicit: true }));
}

function findRequest(der: Uint8Array): OcspRequest | undefined {
  try {
    return parseOcspRequest(der);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

function encodeResponseData(request: OcspRequest, turn: OcspTurn): Uint8Array {
  const byKey = octetString(keyIdentifierOf(turn.responder.certificate.publicKey));
  const extensions = request.nonce && sequence(encodeExtension(request.nonce));
  return sequence(
    contextTag(2, byKey, { explicit: true }),
    generalizedTime(turn.now),
    sequence(...request.ids.map((id) => encodeSingleResponse(id, turn))),
    extensions && contextTag(1, extensions, { explicit: true }),
  );
}

/** The requester's own CertID is echoed, hash algorithm included. */
function encodeSingleResponse(id: CertificateId, turn: OcspTurn): Uint8Array {
  const { now, issuer, validForMs = 86_400_000 } = turn;
  const known = isIssuedBy(id, issuer);
  const status: CertificateStatus = known ? turn.statusOf(id.serialNumber) : { status: 'unknown' };
  const nextUpdate = generalizedTime(new Date(now.getTime() + validForMs));
  return sequence(
    id.der,
    encodeStatus(status),
    generalizedTime(now),
    contextTag(0, nextUpdate, { explicit: true }),
  );
}

function encodeStatus(status: CertificateStatus): Uint8Array {
  if (status.status === 'good') return contextTag(0, nullValue(), { explicit: false });
  if (status.status === 'unknown') return contextTag(2, nullValue(), { explicit: false });
  const reason = enumerated(revocationReasonCode(status.reason));
  const info = sequence(
    generalizedTime(status.at),
    status.reason === 'unspecified' ? undefined : contextTag(0, reason, { explicit: true }),
  );
  return contextTag(1, info, { explicit: false });
}
