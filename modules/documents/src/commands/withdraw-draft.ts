import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** Takes a submission back before it is signed. */
export async function withdrawDraft(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(platform, scope, document, 'withdraw', () => ({
    action: 'withdrawn',
    detail: {},
  }));
  return { id: document.id, version: facts.version };
}
