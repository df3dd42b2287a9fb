import { type AuthorizedScope, type Platform, unlockAccount } from '@hien-luong/platform';
import { actOnAccount } from './act-on-account.ts';

export async function unlockPersonAccount(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  await actOnAccount(platform, scope, id, {
    action: 'directory.unlockAccount',
    run: (tx, account) => unlockAccount(tx, account.id),
  });
}
