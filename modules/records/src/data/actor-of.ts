import type { Person } from '@hien-luong/documents/contract';
import type { AuthorizedScope } from '@hien-luong/platform';

/** Whoever acts, by the name and title of the day. */
export function actorOf(scope: AuthorizedScope): Person {
  return { postId: scope.postId, name: scope.personName, title: scope.postTitle };
}
