import type { DerNode } from '@hien-luong/asn1';
import {
  asBoolean,
  asImplicit,
  asInteger,
  asOid,
  asSequence,
  asSmallInteger,
  asTime,
  isContext,
  isUniversal,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { serialNumberOf } from '../certificate/serial-number.ts';
import { parseSignedData } from '../cms/parse-signed-data.ts';
import type { SignedData } from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { MessageImprint } from './timestamp-request.ts';
import { parseMessageImprint } from './timestamp-request.ts';

/** What a timestamp authority says; whether it said so is for `verifyTimestampToken` to judge. */
export type TimestampInfo = {
  readonly policy: string;
  readonly imprint: MessageImprint;
  readonly serialNumber: string;
  readonly genTime: Date;
  /** Either way from `genTime`, in milliseconds; undefined where the authority does not say. */
  readonly accuracyMs: number | undefined;
  readonly ordering: boolean;
  readonly nonce: bigint | undefined;
};

/** Reads the TSTInfo of a token, unverified. Throws `TIMESTAMP_MALFORMED`. */
export function parseTimestampInfo(token: Uint8Array): TimestampInfo {
  return timestampInfoIn(parseSignedData(token));
}

/** The same of a token inside something that was read already. */
export function timestampInfoIn({ contentType, content }: SignedData): TimestampInfo {
  if (contentType !== OID.timestampInfo || content === undefined) {
    throw new PkiError('TIMESTAMP_MALFORMED', 'the token holds no TSTInfo');
  }
  return parseTimestampContent(content);
}

/** @spec RFC 3161 §2.4.2 */
export function parseTimestampContent(content: Uint8Array): TimestampInfo {
  return parsing('TIMESTAMP_MALFORMED', () => {
    const fields = readFields(readDer(content));
    if (asSmallInteger(fields.next('version')) !== 1) {
      throw new PkiError('TIMESTAMP_MALFORMED', 'unknown version of TSTInfo');
    }
    const policy = asOid(fields.next('policy'));
    const imprint = parseMessageImprint(fields.next('messageImprint'));
    const serialNumber = serialNumberOf(fields.next('serialNumber'));
    const genTime = asTime(fields.next('genTime'));
    const accuracy = fields.optionalUniversal(TAG.sequence);
    const ordering = fields.optionalUniversal(TAG.boolean);
    const nonce = fields.optionalUniversal(TAG.integer);
    fields.optionalContext(0);
    fields.optionalContext(1);
    fields.end();
    return {
      policy,
      imprint,
      serialNumber,
      genTime,
      accuracyMs: accuracy && accuracyOf(accuracy),
      ordering: ordering !== undefined && asBoolean(ordering),
      nonce: nonce && asInteger(nonce),
    };
  });
}

function accuracyOf(node: DerNode): number {
  let total = 0;
  for (const field of asSequence(node)) {
    if (isUniversal(field, TAG.integer)) total += asSmallInteger(field) * 1000;
    if (isContext(field, 0)) total += asSmallInteger(asImplicit(field, 0, TAG.integer));
    if (isContext(field, 1)) total += asSmallInteger(asImplicit(field, 1, TAG.integer)) / 1000;
  }
  return total;
}
