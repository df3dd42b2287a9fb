import type { Tx } from '@hien-luong/platform';
import type { CalendarDate, SigningCapacity } from '@hien-luong/vn';
import type { PostSummary } from '../contract/index.ts';
import { competentSigners } from '../rules/competent-signers.ts';
import { getAgency } from './agencies.ts';
import { listSigningDelegations } from './delegations.ts';
import { inForceOn } from './in-force-on.ts';
import { postRows, toPostSummary } from './post-rows.ts';
import { toSigningPost } from './signing-post.ts';
import { directoryTx } from './tables.ts';

export type CompetentPost = { post: PostSummary; capacity: SigningCapacity };

/** Everyone who may sign for the scope's agency on a day, and how. Throws `UNIT_NOT_FOUND`. */
export async function listCompetentSigners(
  tx: Tx,
  agencyId: string,
  on: CalendarDate,
): Promise<CompetentPost[]> {
  const agency = await getAgency(tx, agencyId, on);
  const delegations = await listSigningDelegations(tx);
  const delegates = delegations.map(({ toPostId }) => toPostId);
  const rows = await postRows(directoryTx(tx), on)
    .where(inForceOn('p', on))
    .where((where) =>
      where.or([
        where('p.unit_id', '=', agencyId),
        ...(delegates.length > 0 ? [where('p.id', 'in', delegates)] : []),
      ]),
    )
    .orderBy('p.id')
    .execute();
  const posts = new Map(rows.map((row) => [row.id, toPostSummary(row)]));
  return competentSigners(agency, rows.map(toSigningPost), delegations, on).flatMap(
    ({ postId, capacity }) => {
      const post = posts.get(postId);
      return post === undefined ? [] : [{ post, capacity }];
    },
  );
}
