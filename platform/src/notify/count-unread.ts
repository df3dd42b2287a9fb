import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { MAX_UNREAD_COUNTED, type UnreadCount } from '../notify-contract.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

/** Counts no further than a bell can say. */
export async function countUnread(tx: Tx, { personId }: AuthorizedScope): Promise<UnreadCount> {
  const [row] = (
    await sql<{ count: number; newest: string | null }>`
      select count(*)::int as count,
        (select id from platform.notification where person_id = ${personId}
          order by at desc, id desc limit 1) as newest
      from (select from platform.notification
        where person_id = ${personId} and read_at is null
        limit ${MAX_UNREAD_COUNTED + 1}) unread`.execute(tx)
  ).rows;
  return { count: row?.count ?? 0, newestId: row?.newest ?? null };
}
