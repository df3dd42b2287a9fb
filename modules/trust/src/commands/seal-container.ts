import { createHash } from 'node:crypto';
import { createAsice, type FileToSign } from '@hien-luong/asice';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { requestTimestamp } from '../adapters/request-timestamp.ts';
import { recordEvidence } from '../data/apply-signature.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { TrustError } from '../rules/trust-error.ts';
import { checkAgencyKey } from './seal-pdf.ts';

/**
 * A container with these files under the agency's signature, ASiC-E with XAdES at level B-T. The first
 * file is the one that the key was opened for. Throws `SEAL_NOT_ALLOWED_FORBIDDEN` for any other,
 * `TIMESTAMP_UNAVAILABLE`, and `AsiceError`.
 */
export async function sealContainerAsAgency(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  files: readonly FileToSign[],
): Promise<Uint8Array> {
  checkAgencyKey(scope, key);
  const [first] = files;
  const sha256 = first && createHash('sha256').update(first.bytes).digest('hex');
  if (first === undefined || sha256 !== key.documentSha256) {
    throw new TrustError('SEAL_NOT_ALLOWED_FORBIDDEN', 'not what the key was opened for');
  }
  let token: Uint8Array = new Uint8Array();
  const container = await createAsice({
    files,
    signer: key.signer,
    chain: key.chain,
    signedAt: platform.clock.now(),
    timestamp: async (imprint) => {
      token = await requestTimestamp(platform, key.store, imprint);
      return token;
    },
  });
  const made = { act: 'sealContainer', before: first.bytes, after: container, token } as const;
  await recordEvidence(platform, tx, scope, key, made);
  return container;
}
