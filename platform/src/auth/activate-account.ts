import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { hashActivationCode } from './activation-code.ts';
import { clearAttempts, countAttempt, forgiveAttempt } from './count-attempt.ts';
import { normalUsername } from './create-account.ts';
import { hashPassword } from './hash-password.ts';
import { isWeakPassword } from './is-weak-password.ts';
import { noteAccountAct } from './note-account-act.ts';

export type ActivationInput = { username: string; code: string; password: string };

/**
 * Whoever holds the code chooses the password; the code is spent by it. Unknown names, wrong and
 * expired codes are answered alike and counted like wrong sign-ins.
 * @throws PlatformError `ACTIVATION_CODE_WRONG`, `PASSWORD_TOO_WEAK`, `ACCOUNT_LOCKED`.
 */
export async function activateAccount(
  platform: Platform,
  input: ActivationInput,
  client: { address: string; requestId: string },
): Promise<void> {
  const username = normalUsername(input.username);
  if (isWeakPassword(input.password)) {
    throw new PlatformError('PASSWORD_TOO_WEAK', 'The password is too easily guessed');
  }
  const byAccount = { kind: 'account', value: username } as const;
  const byAddress = { kind: 'address', value: client.address } as const;
  await countAttempt(platform, [byAccount, byAddress]);
  const passwordHash = await hashPassword(input.password);
  const wanted = hashActivationCode(input.code);
  const now = platform.clock.now();
  const activated = await platform.db.write(platformScope, async (tx) => {
    const account = await tx
      .selectFrom('platform.account')
      .select(['id', 'person_id', 'activation_sha256'])
      .where('username', '=', username)
      .where('disabled_at', 'is', null)
      .where('activation_expires_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    const kept = account?.activation_sha256;
    if (account === undefined || !kept || !timingSafeEqual(kept, wanted)) return false;
    await tx
      .updateTable('platform.account')
      .set({
        password_hash: passwordHash,
        activation_sha256: null,
        activation_expires_at: null,
      })
      .where('id', '=', account.id)
      .execute();
    await clearAttempts(tx, platform, byAccount);
    await forgiveAttempt(tx, platform, [byAddress]);
    await noteAccountAct(
      tx,
      { personId: account.person_id, accountId: account.id, action: 'account.activate' },
      client.requestId,
    );
    return true;
  });
  if (!activated) throw new PlatformError('ACTIVATION_CODE_WRONG', 'Name or code is wrong');
}
