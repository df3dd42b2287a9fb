import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { countAttempt, forgiveAttempt } from './count-attempt.ts';
import { isPassword } from './hash-password.ts';

/**
 * Asks for the password again before something grave. Wrong ones count like wrong sign-ins, or an
 * unlocked screen would be a place to guess at.
 * @throws PlatformError `SIGN_IN_REFUSED`, `ACCOUNT_LOCKED`.
 */
export async function confirmPassword(
  platform: Platform,
  scope: AuthorizedScope,
  password: string,
): Promise<void> {
  const account = await platform.db.read(scope, (tx) =>
    tx
      .selectFrom('platform.account')
      .select(['username', 'password_hash'])
      .where('id', '=', scope.accountId)
      .executeTakeFirstOrThrow(),
  );
  const subjects = [{ kind: 'account', value: account.username }] as const;
  await countAttempt(platform, subjects);
  if (!(await isPassword(password, account.password_hash))) {
    throw new PlatformError('SIGN_IN_REFUSED', 'The current password is wrong');
  }
  await platform.db.write(scope, (tx) => forgiveAttempt(tx, platform, subjects));
}
