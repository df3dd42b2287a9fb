import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import type { PostFacts } from '../contract/index.ts';
import { getAdministrator, requirePostCare } from '../data/administrator.ts';
import { keepAdministrator } from '../data/keep-administrator.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { takePost } from '../data/post-in-care.ts';
import { directoryTx } from '../data/tables.ts';

export type ChangePostInput = PostFacts & { id: string; version: number; legalDocument: string };

/**
 * Another title, standing or other roles in the same place, from now on; work stays with the post.
 * What it was before is in the audit log.
 */
export async function changePost(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, legalDocument, title, roles, standing }: ChangePostInput,
): Promise<void> {
  const by = getAdministrator(scope);
  await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const directory = directoryTx(tx);
      const before = await takePost(directory, by, { id, version });
      requirePostCare(by, { agencyId: before.agencyId, roles });
      await directory
        .updateTable('directory.post')
        .set({ title: title.normalize('NFC'), roles: [...new Set(roles)], standing })
        .where('id', '=', id)
        .execute();
      if (before.roles.includes('administrator')) await keepAdministrator(tx);
      await appendAudit(tx, scope, {
        action: 'directory.changePost',
        subject: { type: 'post', id },
        detail: {
          personId: before.personId,
          before: { title: before.title, roles: before.roles, standing: before.standing },
          after: { title, roles, standing },
          legalDocument,
        },
      });
    }),
  );
}
