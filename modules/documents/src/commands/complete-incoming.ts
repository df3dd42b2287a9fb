import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/** The lead ends the work, saying with what result (06). */
export async function completeIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  { note, ...document }: VersionedDocument & { note: string },
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'complete', () => ({
    action: 'completed',
    detail: { note: note.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
