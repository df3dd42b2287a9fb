import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/** The clerk refuses with a reason (16); the document stays as it was. */
export async function refuseRequest(
  platform: Platform,
  scope: AuthorizedScope,
  { reason, ...document }: VersionedDocument & { reason: string },
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'refuse', ({ record }) => ({
    action: 'requestRefused',
    detail: { requests: record.facts.requests, reason: reason.normalize('NFC') },
  }));
  return { id: document.id, version: facts.version };
}
