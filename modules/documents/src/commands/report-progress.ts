import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/** Says how far the work is. It stays within the agency: the sender knows that work goes on. */
export async function reportProgress(
  platform: Platform,
  scope: AuthorizedScope,
  { note, ...document }: VersionedDocument & { note: string },
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'report', () => ({
    action: 'progressed',
    detail: { note: note.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
