import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { findKeeper } from '../data/find-keeper.ts';
import { findOwnUnits } from '../data/find-own-units.ts';
import { notifyPosts } from '../data/notify-posts.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

type Sharing = { wholeAgency: boolean; unitIds: string[]; postIds: string[] };

/**
 * Says who may see a case file besides its keeper and those who oversee; whoever gains it
 * by name is told. Throws `POST_NOT_FOUND`, `UNIT_NOT_FOUND` for what is not of this agency.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
export async function shareCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, wholeAgency, unitIds, postIds }: Versioned & Sharing,
): Promise<Changed> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'share',
    async ({ tx, record, now }) => {
      const today = toCalendarDate(now);
      const posts = await findPosts(tx, scope, postIds, today);
      const units = await findOwnUnits(tx, scope, unitIds, today);
      const before = new Set(record.facts.access.posts.map(({ postId }) => postId));
      await notifyPosts(tx, {
        agencyId: scope.agencyId,
        postIds: postIds.filter((postId) => !before.has(postId)),
        on: today,
        kind: 'records.shared',
        parameters: { reference: record.facts.symbol, subject: record.facts.title },
        link: `/case-files/${id}`,
        once: `records.shared:${id}:${version}`,
      });
      return { action: 'shared', detail: { wholeAgency, units, posts } };
    },
  );
  return { id, version: facts.version };
}

async function findPosts(
  tx: Tx,
  scope: AuthorizedScope,
  postIds: readonly string[],
  today: CalendarDate,
) {
  const posts = [];
  for (const postId of new Set(postIds)) {
    const { keeper } = await findKeeper(tx, scope, postId, today);
    posts.push(keeper);
  }
  return posts;
}
