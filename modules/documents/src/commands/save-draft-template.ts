import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { DocumentKind, DraftContent } from '../contract/index.ts';
import { documentsTx } from '../data/tables.ts';
import { listRecipients } from './describe-draft.ts';
import { checkMayKeep } from './keep-reusable.ts';

type TemplateInput = {
  id: string;
  name: string;
  shared: boolean;
  kind: DocumentKind;
  subject: string;
  content: DraftContent | null;
  recipientIds: string[];
};

/** Saves a template of drafts under the client's id. Throws `RECIPIENT_UNKNOWN`. */
export async function saveDraftTemplate(
  platform: Platform,
  scope: AuthorizedScope,
  { content, id, kind, name, recipientIds, shared, subject }: TemplateInput,
): Promise<{ id: string }> {
  return platform.db.write(scope, async (tx) => {
    await checkMayKeep(tx, scope, { table: 'documents.draft_template', id, shared });
    const now = platform.clock.now();
    const recipients = await listRecipients(tx, recipientIds, toCalendarDate(now));
    const template = {
      name: name.normalize('NFC'),
      owner_id: shared ? null : scope.personId,
      kind,
      subject: subject.normalize('NFC'),
      content: content && JSON.stringify(content).normalize('NFC'),
      recipient_ids: recipients.map((one) => one.id),
      updated_at: now,
    };
    await documentsTx(tx)
      .insertInto('documents.draft_template')
      .values({ agency_id: scope.agencyId, id, ...template })
      .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(template))
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.saveTemplate',
      subject: { type: 'draftTemplate', id },
      detail: { shared, kind },
    });
    return { id };
  });
}
