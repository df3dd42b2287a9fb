import { newId } from '@hien-luong/platform';
import { isBefore, parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { NewPost } from '../contract/index.ts';
import type { Administrator } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { requirePostCare } from './administrator.ts';
import { inForceOn } from './in-force-on.ts';
import type { DirectoryTx } from './tables.ts';

/**
 * Gives a person a post, after those already held. The unit exists on the first day, and what it
 * belongs to then is the agency acted for.
 */
export async function insertPost(
  tx: DirectoryTx,
  by: Administrator,
  personId: string,
  post: NewPost,
): Promise<{ id: string; agencyId: string }> {
  const from = parseCalendarDate(post.validFrom);
  if (post.validTo !== null && isBefore(parseCalendarDate(post.validTo), from)) {
    throw new DirectoryError('POST_DATES_INVALID', 'ends before it begins');
  }
  const agencyId = await getAgencyOf(tx, post.unitId, post.validFrom);
  requirePostCare(by, { agencyId, roles: post.roles });
  const id = newId();
  await tx
    .insertInto('directory.post')
    .values({
      id,
      person_id: personId,
      unit_id: post.unitId,
      agency_id: agencyId,
      title: post.title.normalize('NFC'),
      roles: [...new Set(post.roles)],
      standing: post.standing,
      position: sql<number>`(select count(*)::int from directory.post
        where person_id = ${personId} and coalesce(valid_to, 'infinity') >= ${post.validFrom}::date)`,
      valid_from: post.validFrom,
      valid_to: post.validTo,
      start_document: post.legalDocument.normalize('NFC'),
    })
    .execute();
  return { id, agencyId };
}

/** The unit itself, or the agency that a division belongs to. Throws `UNIT_NOT_FOUND`. */
async function getAgencyOf(tx: DirectoryTx, unitId: string, day: string): Promise<string> {
  const unit = await tx
    .selectFrom('directory.unit_version as v')
    .select(['v.kind', 'v.parent_id'])
    .where('v.unit_id', '=', unitId)
    .where(inForceOn('v', parseCalendarDate(day)))
    .executeTakeFirst();
  const agencyId = unit?.kind === 'division' ? unit.parent_id : unitId;
  if (unit === undefined || agencyId === null) {
    throw new DirectoryError('UNIT_NOT_FOUND', `no such unit on ${day}`);
  }
  return agencyId;
}
