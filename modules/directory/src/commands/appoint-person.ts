import {
  type AuthorizedScope,
  appendAudit,
  newId,
  openAccounts,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import { splitPersonName } from '@hien-luong/vn';
import type { HandedCode, NewPost } from '../contract/index.ts';
import { getAdministrator } from '../data/administrator.ts';
import { insertPost } from '../data/insert-post.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { directoryTx } from '../data/tables.ts';

export type AppointPersonInput = { name: string; post: NewPost; username: string | null };

/** Enters a person with a first post, since nobody is in the directory without one. */
export async function appointPerson(
  platform: Platform,
  scope: AuthorizedScope,
  { name, post, username }: AppointPersonInput,
): Promise<{ id: string; account: HandedCode | null }> {
  const by = getAdministrator(scope);
  const now = platform.clock.now();
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const id = await insertPerson(tx, name);
      const { id: postId, agencyId } = await insertPost(directoryTx(tx), by, id, post);
      const account =
        username === null ? null : await handCode(tx, { personId: id, username }, now);
      await appendAudit(tx, scope, {
        action: 'directory.appointPerson',
        subject: { type: 'person', id },
        detail: { name, postId, agencyId, ...post, username },
      });
      return { id, account };
    }),
  );
}

async function insertPerson(tx: Tx, name: string): Promise<string> {
  const id = newId();
  const { familyAndMiddle, given } = splitPersonName(name);
  await directoryTx(tx)
    .insertInto('directory.person')
    .values({ id, family_and_middle: familyAndMiddle, given })
    .execute();
  return id;
}

export async function handCode(
  tx: Tx,
  account: { personId: string; username: string },
  now: Date,
): Promise<HandedCode> {
  const [opened] = await openAccounts(tx, [account], now);
  if (opened === undefined) throw new RangeError('no account was opened');
  const { username, code, expiresAt } = opened;
  return { username, code, expiresAt: expiresAt.toISOString() };
}
