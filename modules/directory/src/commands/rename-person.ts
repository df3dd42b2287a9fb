import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { splitPersonName } from '@hien-luong/vn';
import { getAdministrator } from '../data/administrator.ts';
import { getPersonInCare } from '../data/person-record.ts';
import { directoryTx } from '../data/tables.ts';
import { takeVersion } from '../data/take-version.ts';

export type RenamePersonInput = { id: string; version: number; name: string; reason: string };

/** Corrects a name; what was signed keeps the one that it was signed with. */
export async function renamePerson(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, name, reason }: RenamePersonInput,
): Promise<void> {
  const by = getAdministrator(scope);
  const now = platform.clock.now();
  await platform.db.write(scope, async (tx) => {
    const directory = directoryTx(tx);
    const person = await getPersonInCare(tx, by, id, now);
    await takeVersion(directory, 'directory.person', id, version);
    const { familyAndMiddle, given } = splitPersonName(name);
    await directory
      .updateTable('directory.person')
      .set({ family_and_middle: familyAndMiddle, given })
      .where('id', '=', id)
      .execute();
    await appendAudit(tx, scope, {
      action: 'directory.renamePerson',
      subject: { type: 'person', id },
      detail: { before: person.name, name, reason },
    });
  });
}
