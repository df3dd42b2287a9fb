import { type AuthorizedScope, type Platform, resetSecondFactor } from '@hien-luong/platform';
import { actOnAccount } from './act-on-account.ts';

/** For who has lost the device that shows the codes. */
export async function resetPersonFactor(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  await actOnAccount(platform, scope, id, {
    action: 'directory.resetSecondFactor',
    run: (tx, account, now) => resetSecondFactor(tx, account.id, now),
  });
}
