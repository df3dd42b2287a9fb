import type { Part } from '@hien-luong/asn1';
import {
  boolean,
  contextTag,
  generalizedTime,
  integer,
  namedBits,
  oid,
  sequence,
  utf8String,
} from '@hien-luong/asn1';
import type { Certificate } from '../certificate/certificate.ts';
import { encodeSerialNumber, randomSerialNumber } from '../certificate/serial-number.ts';
import type { CmsSigner } from '../cms/cms-signer.ts';
import { createSignedData } from '../cms/create-signed-data.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { TimestampFailure } from './timestamp-failure.ts';
import { failureBit } from './timestamp-failure.ts';
import type { TimestampRequest } from './timestamp-request.ts';
import { parseTimestampRequest } from './timestamp-request.ts';

/** How far the authority's clock may be off, as it says itself. */
export type TimestampAccuracy = {
  readonly seconds?: number;
  readonly milliseconds?: number;
  readonly microseconds?: number;
};

export type TimestampAuthority = {
  readonly signer: CmsSigner;
  /** CAs sent along when the requester asks for certificates. */
  readonly certificates?: readonly Certificate[];
  /** OID of the policy under which the authority works. */
  readonly policy: string;
  readonly accuracy?: TimestampAccuracy;
  /** Any two tokens can be put in order by their time alone, whatever the accuracy. */
  readonly ordering?: boolean;
};

export type TimestampTurn = {
  readonly authority: TimestampAuthority;
  readonly now: Date;
  /** Hex; random unless given. Never the same twice. */
  readonly serial?: string;
};

/**
 * Answers a request, if need be with a refusal: a requester always gets a TimeStampResp.
 * @spec RFC 3161 §2.4.2
 */
export async function createTimestampResponse(
  requestDer: Uint8Array,
  turn: TimestampTurn,
): Promise<Uint8Array> {
  const request = findRequest(requestDer);
  if (request === undefined) return refuse('badDataFormat', 'malformed request');
  const failure = findFailure(request, turn.authority);
  if (failure !== undefined) return refuse(failure, `refused: ${failure}`);
  const { authority } = turn;
  const token = await createSignedData({
    content: encodeTimestampInfo(request, turn),
    detached: false,
    contentType: OID.timestampInfo,
    signer: authority.signer,
    certificates: request.certReq ? (authority.certificates ?? []) : [],
    omitSignerCertificate: !request.certReq,
  });
  return sequence(sequence(integer(0)), token);
}

function findRequest(der: Uint8Array): TimestampRequest | undefined {
  try {
    return parseTimestampRequest(der);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

function findFailure(
  request: TimestampRequest,
  authority: TimestampAuthority,
): TimestampFailure | undefined {
  const { hashAlgorithm } = request.imprint;
  if (hashAlgorithm === undefined || hashAlgorithm === 'sha1') return 'badAlg';
  if (request.policy !== undefined && request.policy !== authority.policy)
    return 'unacceptedPolicy';
  return request.hasExtensions ? 'unacceptedExtension' : undefined;
}

/** The imprint and nonce are the requester's own bytes. @spec RFC 3161 §2.4.2 */
function encodeTimestampInfo(request: TimestampRequest, turn: TimestampTurn): Uint8Array {
  const { authority, now, serial } = turn;
  return sequence(
    integer(1),
    oid(authority.policy),
    request.imprint.der,
    encodeSerialNumber(serial ?? randomSerialNumber()),
    generalizedTime(now, { fraction: true }),
    encodeAccuracy(authority.accuracy),
    authority.ordering ? boolean(true) : undefined,
    request.nonce === undefined ? undefined : integer(request.nonce),
  );
}

function encodeAccuracy(accuracy: TimestampAccuracy | undefined): Part {
  if (accuracy === undefined) return undefined;
  const { seconds, milliseconds, microseconds } = accuracy;
  return sequence(
    seconds === undefined ? undefined : integer(seconds),
    milliseconds === undefined
      ? undefined
      : contextTag(0, integer(milliseconds), { explicit: false }),
    microseconds === undefined
      ? undefined
      : contextTag(1, integer(microseconds), { explicit: false }),
  );
}

function refuse(failure: TimestampFailure, text: string): Uint8Array {
  const status = 2;
  return sequence(
    sequence(integer(status), sequence(utf8String(text)), namedBits([failureBit(failure)])),
  );
}
