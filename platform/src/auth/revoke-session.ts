import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../database/database.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

/** Ends one of my own sessions, this one too. @throws PlatformError `SESSION_NOT_FOUND`. */
export async function revokeSession(
  { db, clock }: Platform,
  scope: AuthorizedScope,
  sessionId: string,
): Promise<void> {
  await db.write(scope, async (tx) => {
    const revoked = await tx
      .updateTable('platform.session')
      .set({ revoked_at: clock.now() })
      .where('id', '=', sessionId)
      .where('account_id', '=', scope.accountId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) {
      throw new PlatformError('SESSION_NOT_FOUND', `No open session ${sessionId} of this account`);
    }
    const action = sessionId === scope.sessionId ? 'session.signOut' : 'session.revoke';
    await appendAudit(tx, scope, { action, subject: { type: 'session', id: sessionId } });
  });
}

/** After a change of password or second factor: whoever got in by the old one is out. */
export async function revokeOtherSessions(
  tx: Tx,
  scope: AuthorizedScope,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('platform.session')
    .set({ revoked_at: now })
    .where('account_id', '=', scope.accountId)
    .where('id', '!=', scope.sessionId)
    .where('revoked_at', 'is', null)
    .execute();
}
