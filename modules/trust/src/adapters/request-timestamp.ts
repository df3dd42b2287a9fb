import { randomBytes } from 'node:crypto';
import type { TimestampImprint } from '@hien-luong/pdf-sign';
import {
  createTimestampRequest,
  parseTimestampResponse,
  verifyTimestampToken,
} from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import type { TrustStore } from '../data/trust-store.ts';
import { TrustError } from '../rules/trust-error.ts';
import { authorityOf } from './authority-services.ts';

/**
 * A timestamp token over a digest, whose signer leads to one of our anchors. Throws
 * `TIMESTAMP_UNAVAILABLE` when the authority is silent, refuses, or answers what we would not trust.
 * @spec RFC 3161 §2.2
 */
export async function requestTimestamp(
  platform: Platform,
  store: TrustStore,
  { hashAlgorithm, digest }: TimestampImprint,
): Promise<Uint8Array> {
  const nonce = BigInt(`0x${randomBytes(8).toString('hex')}`);
  const request = createTimestampRequest({ messageImprint: digest, hashAlgorithm, nonce });
  const token = await askForToken(platform, request);
  const verdict = verifyTimestampToken({
    token,
    digestData: () => digest,
    anchors: store.anchors,
    intermediates: store.intermediates,
    at: platform.clock.now(),
  });
  if (verdict.ok) return token;
  throw new TrustError('TIMESTAMP_UNAVAILABLE', `the token is not trusted: ${verdict.reason}`);
}

async function askForToken(platform: Platform, request: Uint8Array): Promise<Uint8Array> {
  try {
    const answer = await authorityOf(platform).timestamp(request, platform.clock.now());
    return parseTimestampResponse(answer, request);
  } catch (cause) {
    throw new TrustError('TIMESTAMP_UNAVAILABLE', 'no timestamp from the authority', { cause });
  }
}
