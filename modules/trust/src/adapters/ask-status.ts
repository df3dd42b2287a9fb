import { randomBytes } from 'node:crypto';
import {
  type Certificate,
  createOcspRequest,
  type RevocationReason,
  verifyOcspResponse,
} from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { authorityOf } from './authority-services.ts';

export type OnlineStatus =
  | { status: 'good'; response: Uint8Array }
  | { status: 'revoked'; at: Date; reason: RevocationReason; response: Uint8Array };

/**
 * What the CA says now of a certificate; undefined when it cannot be asked, does not know the
 * certificate, or its answer does not hold. Silence is no statement, so the caller decides.
 */
export async function askStatus(
  platform: Platform,
  certificate: Certificate,
  issuer: Certificate,
): Promise<OnlineStatus | undefined> {
  const at = platform.clock.now();
  const nonce = randomBytes(16);
  const request = createOcspRequest({ certificate, issuer, nonce });
  let response: Uint8Array;
  try {
    response = await authorityOf(platform).ocsp(request, at);
  } catch {
    return undefined;
  }
  const verdict = verifyOcspResponse({ response, certificate, issuer, at, nonce });
  if (!verdict.ok || verdict.status === 'unknown') return undefined;
  return verdict.status === 'revoked'
    ? { status: 'revoked', at: verdict.at, reason: verdict.reason ?? 'unspecified', response }
    : { status: 'good', response };
}
