import { type AuthorizedScope, type Platform, resetPassword } from '@hien-luong/platform';
import type { HandedCode } from '../contract/index.ts';
import { actOnAccount } from './act-on-account.ts';

/**
 * The password is void at once and its holder chooses another with the code. What a PIN protects
 * is not touched: nobody but the process of certificates resets the PIN of a key.
 */
export async function resetPersonPassword(
  platform: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<HandedCode> {
  return await actOnAccount(platform, scope, id, {
    action: 'directory.resetPassword',
    run: async (tx, account, now) => {
      const { code, expiresAt } = await resetPassword(tx, account.id, now);
      return { username: account.username, code, expiresAt: expiresAt.toISOString() };
    },
  });
}
