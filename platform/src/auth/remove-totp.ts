import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { auditEntry } from './begin-totp.ts';
import { confirmPassword } from './confirm-password.ts';

/** Back to the password alone, which is asked for. @throws PlatformError `SIGN_IN_REFUSED`. */
export async function removeTotp(
  platform: Platform,
  scope: AuthorizedScope,
  password: string,
): Promise<void> {
  await confirmPassword(platform, scope, password);
  await platform.db.write(scope, async (tx) => {
    await tx
      .updateTable('platform.account')
      .set({ totp_secret: null, totp_pending_secret: null, totp_last_step: null })
      .where('id', '=', scope.accountId)
      .execute();
    await appendAudit(tx, scope, auditEntry('account.removeTotp', scope));
  });
}
