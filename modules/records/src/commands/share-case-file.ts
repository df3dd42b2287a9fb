import { type AuthorizedScope, appendEvent, type Platform, type Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import { findKeeper } from '../data/find-keeper.ts';
import { findOwnUnits } from '../data/find-own-units.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

type Sharing = { wholeAgency: boolean; unitIds: string[]; postIds: string[] };

/**
 * Says who may see a case file besides its keeper and those who oversee; whoever gains it is told
 * by the event. Throws `POST_NOT_FOUND`, `UNIT_NOT_FOUND` for what is not of this agency.
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
      await appendEvent(tx, scope, {
        topic: 'records.shared',
        key: id,
        payload: {
          caseFileId: id,
          symbol: record.facts.symbol,
          title: record.facts.title,
          postIds: postIds.filter((postId) => !before.has(postId)),
        },
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
