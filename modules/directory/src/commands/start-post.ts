import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import type { NewPost } from '../contract/index.ts';
import { getAdministrator } from '../data/administrator.ts';
import { insertPost } from '../data/insert-post.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { getPersonRecord } from '../data/person-record.ts';
import { directoryTx } from '../data/tables.ts';

/**
 * Another post for somebody who is in the directory already; an agency may take on whoever it
 * likes, for what they may do elsewhere does not change by it.
 */
export async function startPost(
  platform: Platform,
  scope: AuthorizedScope,
  { id: personId, ...post }: NewPost & { id: string },
): Promise<{ postId: string }> {
  const by = getAdministrator(scope);
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      await getPersonRecord(tx, personId);
      const { id: postId, agencyId } = await insertPost(directoryTx(tx), by, personId, post);
      await appendAudit(tx, scope, {
        action: 'directory.startPost',
        subject: { type: 'person', id: personId },
        detail: { postId, agencyId, ...post },
      });
      return { postId };
    }),
  );
}
