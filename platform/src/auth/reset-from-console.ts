import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { normalUsername } from './create-account.ts';
import { type Activation, resetPassword } from './issue-activation.ts';
import { unlockAccount } from './lock-account.ts';
import { noteAccountAct } from './note-account-act.ts';
import { resetSecondFactor } from './reset-second-factor.ts';

/**
 * For whoever runs the machine, when no administrator can sign in any more: the account is open
 * again, without password and second factor, for the bearer of the code. Never behind a route.
 * @throws PlatformError `ACCOUNT_NOT_FOUND`.
 */
export async function resetFromConsole(platform: Platform, typed: string): Promise<Activation> {
  const now = platform.clock.now();
  return await platform.db.write(platformScope, async (tx) => {
    const account = await tx
      .selectFrom('platform.account')
      .select(['id', 'person_id'])
      .where('username', '=', normalUsername(typed))
      .executeTakeFirst();
    if (!account) throw new PlatformError('ACCOUNT_NOT_FOUND', 'No account of that name');
    await unlockAccount(tx, account.id);
    await resetSecondFactor(tx, account.id, now);
    await noteAccountAct(
      tx,
      { personId: account.person_id, accountId: account.id, action: 'account.resetFromConsole' },
      'console',
    );
    return await resetPassword(tx, account.id, now);
  });
}
