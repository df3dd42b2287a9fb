import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { askRecipients, listRecipientStates } from '../data/ask-recipients.ts';
import { DocumentsError } from '../documents-error.ts';
import { sendRequest } from '../exchange/send-request.ts';
import { canGiveBack } from '../rules/recall-scope.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/**
 * Recalls an issued document: it is frozen here, and every recipient that has not completed it is
 * asked to destroy it and to say so. What each answers comes back as its state. Throws
 * `RECALL_TOO_LATE` where all have completed it.
 * @law NĐ 30/2020/NĐ-CP Đ.18 k.4
 */
export async function recallDocument(
  platform: Platform,
  scope: AuthorizedScope,
  { reason, ...document }: VersionedDocument & { reason: string },
): Promise<ChangedDocument & { askedCount: number; completedCount: number }> {
  const counts = { askedCount: 0, completedCount: 0 };
  const facts = await actOnOutgoing(
    platform,
    scope,
    document,
    'recall',
    async ({ tx, record, now }) => {
      const recipients = await listRecipientStates(tx, record);
      const asked = recipients.filter(({ state }) => canGiveBack(state));
      if (asked.length === 0) throw new DocumentsError('RECALL_TOO_LATE', 'all have completed it');
      counts.askedCount = asked.length;
      counts.completedCount = recipients.filter(({ state }) => state === 'completed').length;
      const because = reason.normalize('NFC');
      const packetSha256 = await sendRequest(platform, tx, scope, {
        record,
        to: asked,
        business: { type: 'recall', documentId: record.id, reason: because },
        now,
      });
      await askRecipients(tx, record, asked, {
        code: '13',
        at: now,
        by: scope.personName,
        note: because,
      });
      return { action: 'recalled', detail: { reason: because, packetSha256, ...counts } };
    },
  );
  return { id: document.id, version: facts.version, ...counts };
}
