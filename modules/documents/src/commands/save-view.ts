import { getPost } from '@hien-luong/directory';
import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ListName, SavedView } from '../contract/index.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';

type ViewInput = Pick<SavedView, 'id' | 'name' | 'shared' | 'filters' | 'columns'> & {
  list: ListName;
};

/** Saves a view of a list under the client's id, for its owner or for all of their unit. */
export async function saveView(
  platform: Platform,
  scope: AuthorizedScope,
  { columns, filters, id, list, name, shared }: ViewInput,
): Promise<{ id: string }> {
  return platform.db.write(scope, async (tx) => {
    await checkMyView(tx, scope, id);
    const now = platform.clock.now();
    const { unit } = await getPost(tx, scope.postId, toCalendarDate(now));
    const view = {
      list,
      name: name.normalize('NFC'),
      unit_id: shared ? unit.id : null,
      filters: JSON.stringify(filters),
      columns,
      updated_at: now,
    };
    const owner = { owner_id: scope.personId, owner_name: scope.personName };
    await documentsTx(tx)
      .insertInto('documents.saved_view')
      .values({ agency_id: scope.agencyId, id, ...owner, ...view })
      .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(view))
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.saveView',
      subject: { type: 'view', id },
      detail: { list, shared },
    });
    return { id };
  });
}

/** Throws `VIEW_FORBIDDEN` for one that a colleague made, shared or not. */
export async function checkMyView(
  tx: Tx,
  { agencyId, personId }: AuthorizedScope,
  id: string,
): Promise<void> {
  const row = await documentsTx(tx)
    .selectFrom('documents.saved_view')
    .select('owner_id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.owner_id === personId) return;
  throw new DocumentsError('VIEW_FORBIDDEN', 'a view belongs to whoever made it');
}
