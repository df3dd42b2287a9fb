import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { addDays, parseCalendarDate } from '@hien-luong/vn';
import type { PostFacts } from '../contract/index.ts';
import { getAdministrator } from '../data/administrator.ts';
import { insertPost } from '../data/insert-post.ts';
import { keepAdministrator } from '../data/keep-administrator.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import { endHeldPost, takePost } from '../data/post-in-care.ts';
import { directoryTx } from '../data/tables.ts';

export type MovePostInput = PostFacts & {
  id: string;
  version: number;
  unitId: string;
  legalDocument: string;
  effectiveOn: string;
};

/** Ends a post the day before and begins one elsewhere, by one decision: no day without, none with both. */
export async function movePost(
  platform: Platform,
  scope: AuthorizedScope,
  input: MovePostInput,
): Promise<{ postId: string }> {
  const by = getAdministrator(scope);
  const { id, version, unitId, title, roles, standing, legalDocument, effectiveOn } = input;
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const directory = directoryTx(tx);
      const before = await takePost(directory, by, { id, version });
      const endsOn = addDays(parseCalendarDate(effectiveOn), -1);
      await endHeldPost(directory, before, { endsOn, legalDocument });
      const validFrom = effectiveOn;
      const after = { unitId, title, roles, standing, legalDocument, validFrom, validTo: null };
      const { id: postId, agencyId } = await insertPost(directory, by, before.personId, after);
      if (before.roles.includes('administrator')) await keepAdministrator(tx);
      await appendAudit(tx, scope, {
        action: 'directory.movePost',
        subject: { type: 'person', id: before.personId },
        detail: { from: id, to: postId, agencyId, ...after },
      });
      return { postId };
    }),
  );
}
