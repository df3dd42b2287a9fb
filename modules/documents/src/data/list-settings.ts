import { getPost } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { ListName, SavedView } from '../contract/index.ts';
import { documentsTx } from './tables.ts';

/** More would be no help in a menu. */
const MOST_VIEWS = 100;

/** The columns that this person chose for a list, and the views that are theirs or their unit's. */
export async function getListSettings(
  tx: Tx,
  scope: AuthorizedScope,
  list: ListName,
  today: CalendarDate,
): Promise<{ columns: string[] | null; views: SavedView[] }> {
  const { unit } = await getPost(tx, scope.postId, today);
  const chosen = await documentsTx(tx)
    .selectFrom('documents.list_columns')
    .select('columns')
    .where('agency_id', '=', scope.agencyId)
    .where('person_id', '=', scope.personId)
    .where('list', '=', list)
    .executeTakeFirst();
  const rows = await documentsTx(tx)
    .selectFrom('documents.saved_view')
    .select(['id', 'name', 'owner_id', 'owner_name', 'unit_id', 'filters', 'columns'])
    .where('agency_id', '=', scope.agencyId)
    .where('list', '=', list)
    .where((where) =>
      where.or([where('owner_id', '=', scope.personId), where('unit_id', '=', unit.id)]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_VIEWS)
    .execute();
  const views = rows.map((row) => ({
    id: row.id,
    name: row.name,
    isMine: row.owner_id === scope.personId,
    shared: row.unit_id !== null,
    ownerName: row.owner_name,
    filters: row.filters as SavedView['filters'],
    columns: row.columns,
  }));
  return { columns: chosen?.columns ?? null, views };
}
