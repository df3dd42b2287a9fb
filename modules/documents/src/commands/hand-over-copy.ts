import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** The clerk says that a printed copy was signed and sealed by hand and has left, and in how many prints. */
export async function handOverCopy(
  platform: Platform,
  scope: AuthorizedScope,
  { amount, note, ...document }: VersionedDocument & { amount: number; note: string },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(platform, scope, document, 'handOverCopy', () => ({
    action: 'copyHandedOver',
    detail: { amount, note: note === '' ? null : note.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
