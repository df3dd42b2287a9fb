import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** The signer gives a submission back to its author, saying why. */
export async function returnDraft(
  platform: Platform,
  scope: AuthorizedScope,
  { reason, ...document }: VersionedDocument & { reason: string },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(platform, scope, document, 'return', () => ({
    action: 'returned',
    detail: { reason: reason.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
