import { randomBytes } from 'node:crypto';
import { type Certificate, OID, verifySignedData } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import type { TrustStore } from '../data/trust-store.ts';
import { type AuthorityServices, authorityOf } from './authority-services.ts';
import { requestTimestamp } from './request-timestamp.ts';

type SeenClock = { certificate: Certificate; at: number };

const seen = new WeakMap<AuthorityServices, SeenClock>();
const REMEMBERED_MS = 10 * 60_000;

/**
 * The certificate of the clock that stamps now, learnt from a timestamp over nothing. Its status has
 * to lie within a file before its timestamp comes over it, or the file could not prove it by itself.
 * Throws `TIMESTAMP_UNAVAILABLE`.
 */
export async function findClock(platform: Platform, store: TrustStore): Promise<Certificate> {
  const services = authorityOf(platform);
  const now = platform.clock.now().getTime();
  const known = seen.get(services);
  if (known !== undefined && Math.abs(now - known.at) < REMEMBERED_MS) return known.certificate;
  const token = await requestTimestamp(platform, store, {
    hashAlgorithm: 'sha256',
    digest: randomBytes(32),
  });
  const read = verifySignedData({ cms: token, attached: true, contentType: OID.timestampInfo });
  // It was verified when it came, so that its signer is in it.
  if (!read.ok) throw new Error(`a timestamp that was just verified: ${read.reason}`);
  seen.set(services, { certificate: read.signerCertificate, at: now });
  return read.signerCertificate;
}
