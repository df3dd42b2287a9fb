import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnOutgoing, type VersionedDocument } from './act-on-outgoing.ts';

/** Gives up a draft that was never submitted: it leaves every list, its history stays. */
export async function deleteDraft(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<void> {
  await actOnOutgoing(platform, scope, document, 'delete', () => ({
    action: 'givenUp',
    detail: {},
  }));
}
