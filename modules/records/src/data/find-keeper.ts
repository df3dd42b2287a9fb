import { getPost } from '@hien-luong/directory';
import type { Person } from '@hien-luong/documents/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { RecordsError } from '../records-error.ts';

/** A post of this agency that may keep case files. Throws `POST_NOT_FOUND`. */
export async function findKeeper(
  tx: Tx,
  scope: AuthorizedScope,
  postId: string,
  today: CalendarDate,
): Promise<{ keeper: Person; unitId: string; unitName: string }> {
  const post = await getPost(tx, postId, today);
  if (post.agency.id !== scope.agencyId) {
    throw new RecordsError('NOT_THE_KEEPER_FORBIDDEN', 'a post of another agency');
  }
  const keeper = { postId: post.id, name: post.person.name, title: post.title };
  return { keeper, unitId: post.unit.id, unitName: post.unit.name };
}
