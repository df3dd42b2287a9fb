import { randomBytes } from 'node:crypto';
import type { TimestampImprint } from '@hien-luong/pdf-sign';
import {
  type Certificate,
  createTimestampRequest,
  PkiError,
  parseTimestampResponse,
  type TrustAnchor,
  verifyTimestampToken,
} from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { postDer } from './post-der.ts';

export type TimestampSource = {
  url: string;
  /** Where there are any, a token that does not lead to one of them is refused. */
  anchors: readonly TrustAnchor[];
  intermediates: readonly Certificate[];
};

export type TimestampAnswer = { token: Uint8Array; response: Uint8Array };

/**
 * A token of a time-stamping authority. Throws `TIMESTAMP_UNAVAILABLE`, `TIMESTAMP_UNTRUSTED`.
 */
export async function askTimestamp(
  { url, anchors, intermediates }: TimestampSource,
  { hashAlgorithm, digest }: TimestampImprint,
): Promise<TimestampAnswer> {
  const nonce = BigInt(`0x${randomBytes(8).toString('hex')}`);
  const request = createTimestampRequest({ messageImprint: digest, hashAlgorithm, nonce });
  const { response, token } = await ask(url, request);
  if (anchors.length > 0) {
    const verdict = verifyTimestampToken({
      token,
      digestData: () => digest,
      anchors,
      intermediates,
    });
    if (!verdict.ok) {
      throw new CliError('TIMESTAMP_UNTRUSTED', verdict.reason, {
        details: { url, reason: verdict.reason },
      });
    }
  }
  return { response, token };
}

async function ask(url: string, request: Uint8Array): Promise<TimestampAnswer> {
  try {
    const type = 'application/timestamp-query';
    const response = await postDer({ url, body: request, type });
    return { response, token: parseTimestampResponse(response, request) };
  } catch (cause) {
    const reason = cause instanceof PkiError || cause instanceof Error ? cause.message : '';
    throw new CliError('TIMESTAMP_UNAVAILABLE', reason, { details: { url, reason }, cause });
  }
}
