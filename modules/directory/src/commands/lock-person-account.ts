import { type AuthorizedScope, lockAccount, type Platform } from '@hien-luong/platform';
import { keepAdministrator } from '../data/keep-administrator.ts';
import { actOnAccount } from './act-on-account.ts';

/** Nobody signs in to it until it is unlocked; whoever is signed in is out. */
export async function lockPersonAccount(
  platform: Platform,
  scope: AuthorizedScope,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await actOnAccount(platform, scope, id, {
    action: 'directory.lockAccount',
    detail: { reason },
    run: async (tx, account, now) => {
      await lockAccount(tx, account.id, now);
      if (scope.permissions.has('directory.administer')) await keepAdministrator(tx);
    },
  });
}
