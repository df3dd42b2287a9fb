import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { type HandOverRow, HandOverState } from '../contract/index.ts';
import { IdCursor, readCursor, takePage } from './page-cursor.ts';
import { recordsTx } from './tables.ts';

/** What was handed in, the last first; whoever does not oversee sees their own. */
export async function listHandOvers(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit, state }: PageRequest & { state?: HandOverState | undefined },
): Promise<Page<HandOverRow>> {
  let query = recordsTx(tx)
    .selectFrom('records.hand_over')
    .select(['id', 'number', 'year', 'state', 'unit_name', 'given_by', 'given_at', 'file_count'])
    .where('agency_id', '=', scope.agencyId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (!scope.permissions.has('records.oversee')) {
    query = query.where(sql<boolean>`given_by ->> 'postId' = ${scope.postId}`);
  }
  if (state) query = query.where('state', '=', state);
  if (cursor) query = query.where('id', '<', readCursor(cursor, IdCursor)[0]);
  return takePage(
    await query.execute(),
    limit,
    (row) => ({
      id: row.id,
      number: row.number,
      year: row.year,
      state: HandOverState.parse(row.state),
      unitName: row.unit_name,
      givenBy: row.given_by,
      givenAt: row.given_at.toISOString(),
      fileCount: row.file_count,
    }),
    (row) => [row.id],
  );
}
