import type { Tx } from '../database/database.ts';
import { revokeAllSessions } from './issue-activation.ts';

/** For who has lost the device: back to the password alone, and out of every session. */
export async function resetSecondFactor(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('platform.account')
    .set({ totp_secret: null, totp_pending_secret: null, totp_last_step: null })
    .where('id', '=', accountId)
    .execute();
  await revokeAllSessions(tx, accountId, now);
}
