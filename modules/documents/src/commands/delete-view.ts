import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { documentsTx } from '../data/tables.ts';
import { checkMyView } from './save-view.ts';

/** Deletes a view of one's own; one that is gone already stays gone. */
export async function deleteView(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  await platform.db.write(scope, async (tx) => {
    await checkMyView(tx, scope, id);
    await documentsTx(tx)
      .deleteFrom('documents.saved_view')
      .where('agency_id', '=', scope.agencyId)
      .where('id', '=', id)
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.deleteView',
      subject: { type: 'view', id },
      detail: {},
    });
  });
}
