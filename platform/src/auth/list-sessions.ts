import type { SessionSummary } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { SESSION_IDLE_MS } from './session.ts';

/** My sessions that still open a door, newest first. */
export async function listSessions(
  { db, clock }: Platform,
  scope: AuthorizedScope,
): Promise<SessionSummary[]> {
  const now = clock.now();
  const rows = await db.read(scope, (tx) =>
    tx
      .selectFrom('platform.session')
      .select(['id', 'created_at', 'last_seen_at', 'user_agent'])
      .where('account_id', '=', scope.accountId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .where('last_seen_at', '>', new Date(now.getTime() - SESSION_IDLE_MS))
      .orderBy('last_seen_at', 'desc')
      .limit(100)
      .execute(),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    userAgent: row.user_agent,
    current: row.id === scope.sessionId,
  }));
}
