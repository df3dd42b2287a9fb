import type { DerNode } from '@hien-luong/asn1';
import {
  asBoolean,
  asInteger,
  asOctetString,
  asOid,
  asSmallInteger,
  boolean,
  integer,
  octetString,
  oid,
  readDer,
  readFields,
  sequence,
  TAG,
} from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import {
  encodeHashAlgorithm,
  hashLength,
  parseHashAlgorithm,
} from '../algorithm/hash-algorithm.ts';
import { PkiError, parsing } from '../pki-error.ts';

/** A digest and how it was made. `hashAlgorithm` is undefined for one that is not supported. */
export type MessageImprint = {
  readonly hashAlgorithm: HashAlgorithm | undefined;
  readonly digest: Uint8Array;
  /** As received or sent, to be repeated to the letter. */
  readonly der: Uint8Array;
};

export type TimestampRequest = {
  readonly imprint: MessageImprint;
  readonly policy: string | undefined;
  readonly nonce: bigint | undefined;
  readonly certReq: boolean;
  readonly hasExtensions: boolean;
};

export type TimestampOrder = {
  readonly messageImprint: Uint8Array;
  readonly hashAlgorithm?: Exclude<HashAlgorithm, 'sha1'>;
  /** Random and used once; ties the answer to this request. */
  readonly nonce?: bigint;
  /** Whether the authority sends its certificate along; true unless given. */
  readonly certReq?: boolean;
  readonly policy?: string;
};

/** @spec RFC 3161 §2.4.1 */
export function createTimestampRequest(order: TimestampOrder): Uint8Array {
  const { messageImprint, hashAlgorithm = 'sha256', nonce, certReq = true, policy } = order;
  if (messageImprint.length !== hashLength(hashAlgorithm)) {
    throw new PkiError('ALGORITHM_UNSUPPORTED', `digest is not one of ${hashAlgorithm}`);
  }
  return sequence(
    integer(1),
    sequence(encodeHashAlgorithm(hashAlgorithm, { withNull: true }), octetString(messageImprint)),
    policy === undefined ? undefined : oid(policy),
    nonce === undefined ? undefined : integer(nonce),
    certReq ? boolean(true) : undefined,
  );
}

/** Throws `TIMESTAMP_MALFORMED`. */
export function parseTimestampRequest(der: Uint8Array): TimestampRequest {
  return parsing('TIMESTAMP_MALFORMED', () => {
    const fields = readFields(readDer(der, { maxBytes: 64 * 1024 }));
    if (asSmallInteger(fields.next('version')) !== 1) {
      throw new PkiError('TIMESTAMP_MALFORMED', 'unknown version of a timestamp request');
    }
    const imprint = parseMessageImprint(fields.next('messageImprint'));
    const policy = fields.optionalUniversal(TAG.oid);
    const nonce = fields.optionalUniversal(TAG.integer);
    const certReq = fields.optionalUniversal(TAG.boolean);
    const extensions = fields.optionalContext(0);
    fields.end();
    return {
      imprint,
      policy: policy && asOid(policy),
      nonce: nonce && asInteger(nonce),
      certReq: certReq !== undefined && asBoolean(certReq),
      hasExtensions: extensions !== undefined,
    };
  });
}

export function parseMessageImprint(node: DerNode): MessageImprint {
  const fields = readFields(node);
  const hashAlgorithm = parseHashAlgorithm(fields.next('hashAlgorithm'));
  const digest = asOctetString(fields.next('hashedMessage'));
  fields.end();
  if (hashAlgorithm !== undefined && digest.length !== hashLength(hashAlgorithm)) {
    throw new PkiError('TIMESTAMP_MALFORMED', 'the imprint is not as long as its hash');
  }
  return { hashAlgorithm, digest, der: node.bytes };
}
