import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/** Begins to work on a document that the directive gave me (05). */
export async function startWork(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'start', () => ({
    action: 'started',
    detail: {},
  }));
  return { id: document.id, version: facts.version };
}
