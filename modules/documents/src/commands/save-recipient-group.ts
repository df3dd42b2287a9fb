import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { documentsTx } from '../data/tables.ts';
import { listRecipients } from './describe-draft.ts';
import { checkMayKeep } from './keep-reusable.ts';

type GroupInput = { id: string; name: string; shared: boolean; recipientIds: string[] };

/** Saves a group of recipients under the client's id. Throws `RECIPIENT_UNKNOWN`. */
export async function saveRecipientGroup(
  platform: Platform,
  scope: AuthorizedScope,
  { id, name, recipientIds, shared }: GroupInput,
): Promise<{ id: string }> {
  return platform.db.write(scope, async (tx) => {
    await checkMayKeep(tx, scope, { table: 'documents.recipient_group', id, shared });
    const now = platform.clock.now();
    const recipients = await listRecipients(tx, recipientIds, toCalendarDate(now));
    const group = {
      name: name.normalize('NFC'),
      owner_id: shared ? null : scope.personId,
      recipient_ids: recipients.map((one) => one.id),
      updated_at: now,
    };
    await documentsTx(tx)
      .insertInto('documents.recipient_group')
      .values({ agency_id: scope.agencyId, id, ...group })
      .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(group))
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.saveRecipientGroup',
      subject: { type: 'recipientGroup', id },
      detail: { shared, count: recipients.length },
    });
    return { id };
  });
}
