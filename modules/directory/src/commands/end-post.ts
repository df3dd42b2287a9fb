import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { getAdministrator } from '../data/administrator.ts';
import { keepAdministrator } from '../data/keep-administrator.ts';
import { endHeldPost, takePost } from '../data/post-in-care.ts';
import { directoryTx } from '../data/tables.ts';

export type EndPostInput = { id: string; version: number; endsOn: string; legalDocument: string };

/** The last day of a post; whoever holds no other can no longer sign in after it. */
export async function endPost(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, endsOn, legalDocument }: EndPostInput,
): Promise<void> {
  const by = getAdministrator(scope);
  await platform.db.write(scope, async (tx) => {
    const directory = directoryTx(tx);
    const post = await takePost(directory, by, { id, version });
    await endHeldPost(directory, post, { endsOn, legalDocument });
    if (post.roles.includes('administrator')) await keepAdministrator(tx);
    await appendAudit(tx, scope, {
      action: 'directory.endPost',
      subject: { type: 'post', id },
      detail: { personId: post.personId, endsOn, legalDocument },
    });
  });
}
