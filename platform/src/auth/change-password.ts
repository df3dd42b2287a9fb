import { appendAudit } from '../audit/append-audit.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { confirmPassword } from './confirm-password.ts';
import { hashPassword } from './hash-password.ts';
import { isWeakPassword } from './is-weak-password.ts';
import { revokeOtherSessions } from './revoke-session.ts';

/**
 * Changes my password and ends my other sessions.
 * @throws PlatformError `SIGN_IN_REFUSED` when `current` is wrong, `PASSWORD_TOO_WEAK`.
 */
export async function changePassword(
  platform: Platform,
  scope: AuthorizedScope,
  input: { current: string; next: string },
): Promise<void> {
  await confirmPassword(platform, scope, input.current);
  if (input.next === input.current || isWeakPassword(input.next)) {
    throw new PlatformError('PASSWORD_TOO_WEAK', 'The new password is too easily guessed');
  }
  const passwordHash = await hashPassword(input.next);
  await platform.db.write(scope, async (tx) => {
    await tx
      .updateTable('platform.account')
      .set({ password_hash: passwordHash })
      .where('id', '=', scope.accountId)
      .execute();
    await revokeOtherSessions(tx, scope, platform.clock.now());
    const subject = { type: 'account', id: scope.accountId };
    await appendAudit(tx, scope, { action: 'account.changePassword', subject });
  });
}
