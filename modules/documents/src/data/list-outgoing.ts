import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { DocumentKind, OutgoingRow, OutgoingState } from '../contract/index.ts';
import { outgoingRows, toOutgoingRow } from './outgoing-rows.ts';
import { readCursor, TimeCursor, takePage } from './page-cursor.ts';

export type OutgoingFilter = PageRequest & {
  state?: OutgoingState | undefined;
  kind?: DocumentKind | undefined;
  copies?: 'only' | 'none' | undefined;
  mine?: boolean | undefined;
  q?: string | undefined;
};

/** Outgoing documents of my agency, those changed last first. */
export async function listOutgoing(
  tx: Tx,
  scope: AuthorizedScope,
  { copies, cursor, kind, limit, mine, q, state }: OutgoingFilter,
): Promise<Page<OutgoingRow>> {
  let query = outgoingRows(tx, scope.agencyId)
    .orderBy('o.updated_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit + 1);
  if (state) query = query.where('o.state', '=', state);
  if (kind) query = query.where('o.kind', '=', kind);
  if (copies) query = query.where('o.copy_kind', copies === 'only' ? 'is not' : 'is', null);
  if (mine) {
    query = query.where((where) =>
      where.or([
        where('o.drafter_post_id', '=', scope.postId),
        where('o.signer_post_id', '=', scope.postId),
      ]),
    );
  }
  if (q?.trim()) {
    query = query.where(sql<boolean>`o.id in (select id from documents.matching_outgoing(${q}))`);
  }
  if (cursor) {
    const [at, id] = readCursor(cursor, TimeCursor);
    query = query.where(sql<boolean>`(o.updated_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return takePage(await query.execute(), limit, toOutgoingRow, (row) => [
    row.updated_at.toISOString(),
    row.id,
  ]);
}
