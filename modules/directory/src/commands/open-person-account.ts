import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import type { HandedCode } from '../contract/index.ts';
import { getAdministrator } from '../data/administrator.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { getPersonInCare } from '../data/person-record.ts';
import { handCode } from './appoint-person.ts';

/** An account for somebody who has none; its holder chooses the password with the code. */
export async function openPersonAccount(
  platform: Platform,
  scope: AuthorizedScope,
  { id: personId, username }: { id: string; username: string },
): Promise<HandedCode> {
  const by = getAdministrator(scope);
  const now = platform.clock.now();
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      await getPersonInCare(tx, by, personId, now);
      const handed = await handCode(tx, { personId, username }, now);
      await appendAudit(tx, scope, {
        action: 'directory.openAccount',
        subject: { type: 'person', id: personId },
        detail: { username },
      });
      return handed;
    }),
  );
}
