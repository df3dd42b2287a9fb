import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { UnreadablePacket } from '../contract/index.ts';
import { readCursor, TimeCursor, takePage } from './page-cursor.ts';
import { documentsTx } from './tables.ts';

/** Packets kept whole because they could not be used, the newest first. */
export async function listUnreadablePackets(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit }: PageRequest,
): Promise<Page<UnreadablePacket>> {
  let query = documentsTx(tx)
    .selectFrom('documents.packet')
    .select(['id', 'at', 'source', 'size', 'sha256', 'reason', 'detail'])
    .where('agency_id', '=', scope.agencyId)
    .where('kind', '=', 'unreadable')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) {
    const [at, id] = readCursor(cursor, TimeCursor);
    query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const toPacket = (row: Awaited<ReturnType<typeof query.executeTakeFirstOrThrow>>) => ({
    id: row.id,
    receivedAt: row.at.toISOString(),
    source: row.source,
    size: Number(row.size),
    sha256: row.sha256,
    reason: row.reason ?? '',
    detail: row.detail ?? '',
    path: `/documents/incoming/unreadable/${row.id}`,
  });
  return takePage(await query.execute(), limit, toPacket, (row) => [row.at.toISOString(), row.id]);
}
