import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { auditEntry } from './begin-totp.ts';
import { countAttempt, forgiveAttempt } from './count-attempt.ts';
import { revokeOtherSessions } from './revoke-session.ts';
import { openSecret } from './seal-secret.ts';
import { findTotpStep } from './totp.ts';

/** Makes the pending secret the second factor. @throws PlatformError `TOTP_WRONG`, `FORBIDDEN`. */
export async function confirmTotp(
  platform: Platform,
  scope: AuthorizedScope,
  code: string,
): Promise<void> {
  const subjects = [{ kind: 'account', value: `totp:${scope.accountId}` }] as const;
  await countAttempt(platform, subjects);
  const now = platform.clock.now();
  await platform.db.write(scope, async (tx) => {
    const { totp_pending_secret: pending, totp_secret: present } = await tx
      .selectFrom('platform.account')
      .select(['totp_pending_secret', 'totp_secret'])
      .where('id', '=', scope.accountId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (present) throw new PlatformError('FORBIDDEN', 'There is a second factor');
    const step =
      pending &&
      findTotpStep(
        openSecret(platform.config.secretKey, 'totp', scope.accountId, pending),
        code,
        now,
      );
    if (!step) throw new PlatformError('TOTP_WRONG', 'Not a code of the pending secret');
    await tx
      .updateTable('platform.account')
      .set({ totp_secret: pending, totp_pending_secret: null, totp_last_step: step })
      .where('id', '=', scope.accountId)
      .execute();
    await forgiveAttempt(tx, platform, subjects);
    await revokeOtherSessions(tx, scope, now);
    await appendAudit(tx, scope, auditEntry('account.confirmTotp', scope));
  });
}
