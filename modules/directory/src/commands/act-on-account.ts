import {
  type AccountStanding,
  type AuthorizedScope,
  appendAudit,
  findAccounts,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import { getAdministrator } from '../data/administrator.ts';
import { getPersonInCare } from '../data/person-record.ts';
import { DirectoryError } from '../rules/directory-error.ts';

export type AccountAct<Result> = {
  action: string;
  detail?: Record<string, unknown>;
  run(tx: Tx, account: AccountStanding, now: Date): Promise<Result>;
};

/** Does something to the account of a person in the administrator's care, and records it. */
export async function actOnAccount<Result>(
  platform: Platform,
  scope: AuthorizedScope,
  personId: string,
  { action, detail, run }: AccountAct<Result>,
): Promise<Result> {
  const by = getAdministrator(scope);
  const now = platform.clock.now();
  return await platform.db.write(scope, async (tx) => {
    await getPersonInCare(tx, by, personId, now);
    const [account] = await findAccounts(tx, [personId]);
    if (account === undefined) throw new DirectoryError('ACCOUNT_NOT_FOUND', 'has no account');
    const result = await run(tx, account, now);
    await appendAudit(tx, scope, {
      action,
      subject: { type: 'account', id: account.id },
      detail: { personId, username: account.username, ...detail },
    });
    return result;
  });
}
