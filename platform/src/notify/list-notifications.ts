import type { Page } from '@hien-luong/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { Notification } from '../notify-contract.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

type Query = { cursor?: string | undefined; limit: number; unread?: boolean | undefined };

/** What the person of the scope was told, in all their posts, newest first. */
export async function listNotifications(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit, unread }: Query,
): Promise<Page<Notification>> {
  let query = tx
    .selectFrom('platform.notification')
    .select(['id', 'kind', 'parameters', 'link', 'at', 'read_at', 'post_id'])
    .where('person_id', '=', scope.personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (unread) query = query.where('read_at', 'is', null);
  if (cursor) {
    const [at, id] = readCursor(cursor);
    query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    kind: row.kind,
    parameters: row.parameters,
    link: row.link,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    postId: row.post_id,
  }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return last ? { items, nextCursor: `${last.at}_${last.id}` } : { items };
}

const Cursor = z.tuple([z.iso.datetime().regex(/^(?!0000)/), z.uuid()]);

function readCursor(cursor: string): z.infer<typeof Cursor> {
  const parsed = Cursor.safeParse(cursor.split('_'));
  if (!parsed.success) throw new PlatformError('CURSOR_INVALID', 'Not a cursor of ours');
  return parsed.data;
}
