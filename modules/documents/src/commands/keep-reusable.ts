import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';

type ReusableTable = 'documents.recipient_group' | 'documents.draft_template';

/**
 * Throws `SHARED_FORBIDDEN`: what the whole agency uses is kept by whoever keeps its seal, and what
 * is a colleague's own is theirs.
 */
export async function checkMayKeep(
  tx: Tx,
  scope: AuthorizedScope,
  { id, shared, table }: { table: ReusableTable; id: string; shared: boolean },
): Promise<void> {
  const row = await documentsTx(tx)
    .selectFrom(table)
    .select('owner_id')
    .where('agency_id', '=', scope.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const isShared = shared || (row !== undefined && row.owner_id === null);
  const isTheirs = row !== undefined && row.owner_id !== null && row.owner_id !== scope.personId;
  if (!isTheirs && (!isShared || scope.permissions.has('documents.seal'))) return;
  throw new DocumentsError('SHARED_FORBIDDEN', 'not one of yours to change');
}

/** Deletes a group or a template; one that is gone already stays gone. */
export async function deleteReusable(
  platform: Platform,
  scope: AuthorizedScope,
  { id, table }: { table: ReusableTable; id: string },
): Promise<void> {
  await platform.db.write(scope, async (tx) => {
    await checkMayKeep(tx, scope, { table, id, shared: false });
    await documentsTx(tx)
      .deleteFrom(table)
      .where('agency_id', '=', scope.agencyId)
      .where('id', '=', id)
      .execute();
    const isGroup = table === 'documents.recipient_group';
    await appendAudit(tx, scope, {
      action: isGroup ? 'documents.deleteRecipientGroup' : 'documents.deleteTemplate',
      subject: { type: isGroup ? 'recipientGroup' : 'draftTemplate', id },
      detail: {},
    });
  });
}
