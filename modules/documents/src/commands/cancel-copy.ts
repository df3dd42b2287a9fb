import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** Refuses a copy, or gives the request for it up, before it has a number. */
export async function cancelCopy(
  platform: Platform,
  scope: AuthorizedScope,
  { reason, ...document }: VersionedDocument & { reason: string },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(platform, scope, document, 'cancelCopy', () => ({
    action: 'copyCancelled',
    detail: { reason: reason.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
