import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/** Returns a document to its sender with the reason (02), instead of recording it. */
export async function returnIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  { reason, ...document }: VersionedDocument & { reason: string },
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'return', () => ({
    action: 'returned',
    detail: { reason: reason.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
