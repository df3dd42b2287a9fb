import { sql } from 'kysely';
import type { Standing } from '../contract/index.ts';
import type { Administrator } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { requirePostCare } from './administrator.ts';
import { dateText } from './date-text.ts';
import type { DirectoryTx } from './tables.ts';
import { takeVersion } from './take-version.ts';

export type PostRecord = {
  id: string;
  personId: string;
  unitId: string;
  agencyId: string;
  title: string;
  roles: string[];
  standing: Standing;
  validFrom: string;
  validTo: string | null;
};

/** A post that the administrator may act on, taken from the version that was seen. */
export async function takePost(
  tx: DirectoryTx,
  by: Administrator,
  { id, version }: { id: string; version: number },
): Promise<PostRecord> {
  const post = await tx
    .selectFrom('directory.post')
    .select([
      'id',
      'person_id as personId',
      'unit_id as unitId',
      'agency_id as agencyId',
      'title',
      'roles',
      sql<Standing>`standing`.as('standing'),
      dateText('valid_from').as('validFrom'),
      dateText<string | null>('valid_to').as('validTo'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (post === undefined) throw new DirectoryError('POST_NOT_FOUND', 'no such post');
  requirePostCare(by, post);
  await takeVersion(tx, 'directory.post', id, version);
  return post;
}

/** Ends a post with a day, by a decision. Throws `POST_DATES_INVALID` before it began or after its end. */
export async function endHeldPost(
  tx: DirectoryTx,
  post: Pick<PostRecord, 'id' | 'validFrom' | 'validTo'>,
  { endsOn, legalDocument }: { endsOn: string; legalDocument: string },
): Promise<void> {
  if (endsOn < post.validFrom || (post.validTo !== null && endsOn > post.validTo)) {
    throw new DirectoryError('POST_DATES_INVALID', 'not within the post');
  }
  await tx
    .updateTable('directory.post')
    .set({ valid_to: endsOn, end_document: legalDocument.normalize('NFC') })
    .where('id', '=', post.id)
    .execute();
}
