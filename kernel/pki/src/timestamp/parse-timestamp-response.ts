import type { DerNode } from '@hien-luong/asn1';
import { asNamedBits, asSmallInteger, readBer, readFields, TAG } from '@hien-luong/asn1';
import { signedDataOf } from '../cms/parse-signed-data.ts';
import { bytesEqual } from '../hex.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { markRead } from './read-tokens.ts';
import { findFailureByBit } from './timestamp-failure.ts';
import { timestampInfoIn } from './timestamp-info.ts';
import { parseTimestampRequest } from './timestamp-request.ts';

/**
 * The token out of an authority's answer, after checking that it answers this very request. Its
 * signature is for `verifyTimestampToken` to judge. Throws `TIMESTAMP_REFUSED` with the authority's
 * `failure`, or `TIMESTAMP_MALFORMED`.
 * @spec RFC 3161 §2.4.2
 */
export function parseTimestampResponse(der: Uint8Array, requestDer: Uint8Array): Uint8Array {
  return parsing('TIMESTAMP_MALFORMED', () => {
    const fields = readFields(readBer(der));
    const status = readFields(fields.next('status'));
    const code = asSmallInteger(status.next('status'));
    status.optionalUniversal(TAG.sequence);
    const failInfo = status.optionalUniversal(TAG.bitString);
    status.end();
    // 0 granted, 1 granted with modifications; in all other cases there is no token.
    if (code !== 0 && code !== 1) {
      const [bit = -1] = failInfo === undefined ? [] : asNamedBits(failInfo);
      const failure = findFailureByBit(bit) ?? 'unknown';
      throw new PkiError('TIMESTAMP_REFUSED', `status ${code}: ${failure}`, {
        details: { failure },
      });
    }
    const token = fields.next('timeStampToken');
    fields.end();
    checkAnswers(token, requestDer);
    return markRead(token.bytes);
  });
}

function checkAnswers(token: DerNode, requestDer: Uint8Array): void {
  const info = timestampInfoIn(signedDataOf(token));
  const request = parseTimestampRequest(requestDer);
  const sameImprint =
    info.imprint.hashAlgorithm === request.imprint.hashAlgorithm &&
    bytesEqual(info.imprint.digest, request.imprint.digest);
  if (!sameImprint) throw refusal('imprintMismatch');
  if (info.nonce !== request.nonce) throw refusal('nonceMismatch');
  if (request.policy !== undefined && info.policy !== request.policy) {
    throw refusal('policyMismatch');
  }
}

function refusal(failure: string): PkiError {
  return new PkiError('TIMESTAMP_REFUSED', `not an answer to this request: ${failure}`, {
    details: { failure },
  });
}
