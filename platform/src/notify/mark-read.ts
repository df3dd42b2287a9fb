import { sql } from 'kysely';
import type { UnreadCount } from '../notify-contract.ts';
import type { Platform } from '../platform.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { countUnread } from './count-unread.ts';

type Reading = { ids?: string[] | undefined; upTo?: string | undefined };

/** Marks what is mine and unread; what is not is left alone, so doing it twice is once. */
export async function markRead(
  { db, clock }: Platform,
  scope: AuthorizedScope,
  { ids = [], upTo }: Reading,
): Promise<UnreadCount> {
  return await db.write(scope, async (tx) => {
    const { personId } = scope;
    const through = sql<boolean>`(at, id) <= (select last.at, last.id
      from platform.notification last where last.id = ${upTo ?? null}::uuid)`;
    await tx
      .updateTable('platform.notification')
      .set({ read_at: clock.now() })
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .where((where) => where.or([sql<boolean>`id = any(${ids}::uuid[])`, through]))
      .execute();
    return await countUnread(tx, scope);
  });
}
