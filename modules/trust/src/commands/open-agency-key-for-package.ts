import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { KeyRequest } from '../data/open-signer.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { openAgencyKeyForCopy } from './open-agency-key-for-copy.ts';

/**
 * Opens the agency's key for its clerk over a package of records, which no person signs: what lies in
 * it was signed when it was issued. The key signs containers of this first file alone, which names all
 * others by their digests. Throws as `openAgencyKeyForCopy` does.
 */
export function openAgencyKeyForPackage(
  platform: Platform,
  scope: AuthorizedScope,
  { manifest, ...request }: KeyRequest & { manifest: Uint8Array },
): Promise<OpenedKey> {
  return openAgencyKeyForCopy(platform, scope, { ...request, pdf: manifest });
}
