import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';

/**
 * The clerk agrees to what the sender asks (15). A document recalled is destroyed: closed to
 * everybody, with the record that it came, was recalled and by whom that was agreed to.
 * @law NĐ 30/2020/NĐ-CP Đ.18 k.4
 */
export async function agreeToRequest(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
): Promise<ChangedDocument> {
  const facts = await actOnIncoming(platform, scope, document, 'agree', ({ record }) => ({
    action: 'requestAgreed',
    detail: { requests: record.facts.requests },
  }));
  return { id: document.id, version: facts.version };
}
