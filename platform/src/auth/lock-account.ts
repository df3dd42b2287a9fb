import type { Tx } from '../database/database.ts';
import { revokeAllSessions } from './issue-activation.ts';

/** Nobody signs in any more, and whoever is signed in is out at the next request. */
export async function lockAccount(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ disabled_at: now })
    .where('id', '=', accountId)
    .execute();
  await revokeAllSessions(tx, accountId, now);
}

export async function unlockAccount(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ disabled_at: null })
    .where('id', '=', accountId)
    .execute();
}
