import type { Platform } from '../platform.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { openSecret } from './seal-secret.ts';
import { findTotpStep } from './totp.ts';

/**
 * Whether the code is right, and if so it is spent. The row decides between two who bring one
 * code at the same moment.
 */
export async function spendTotp(
  platform: Platform,
  account: { id: string; totp_secret: Buffer | null },
  code: string,
): Promise<boolean> {
  if (!account.totp_secret) return false;
  const secret = openSecret(platform.config.secretKey, 'totp', account.id, account.totp_secret);
  const step = findTotpStep(secret, code.trim(), platform.clock.now());
  if (step === undefined) return false;
  const spent = await platform.db.write(platformScope, (tx) =>
    tx
      .updateTable('platform.account')
      .set({ totp_last_step: step })
      .where('id', '=', account.id)
      .where((row) =>
        row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', String(step))]),
      )
      .executeTakeFirst(),
  );
  return spent.numUpdatedRows === 1n;
}
