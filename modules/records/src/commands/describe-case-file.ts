import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { OpenCaseFile } from '../contract/index.ts';
import { findKeeper } from '../data/find-keeper.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

type Fields = Pick<
  OpenCaseFile,
  'title' | 'retentionYears' | 'keeperPostId' | 'description' | 'construction'
>;

/** Corrects what an open case file says of itself; what it said before stays in its history. */
export async function describeCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  {
    construction,
    description,
    id,
    keeperPostId,
    retentionYears,
    title,
    version,
  }: Versioned & Fields,
): Promise<Changed> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'describe',
    async ({ tx, record, now }) => {
      const { keeper, keeperUnitId } = record.facts;
      // Whoever keeps it may have left since; only a new keeper has to be in a post today.
      const found =
        keeper.postId === keeperPostId
          ? { keeper, unitId: keeperUnitId }
          : await findKeeper(tx, scope, keeperPostId, toCalendarDate(now));
      const detail = {
        title: title.normalize('NFC'),
        description: description.normalize('NFC'),
        retentionYears,
        construction,
        keeper: found.keeper,
        keeperUnitId: found.unitId,
      };
      return { action: 'described', detail };
    },
  );
  return { id, version: facts.version };
}
