import { demoPostId, getPost, listPosts } from '@hien-luong/directory';
import { type AuthorizedScope, type Platform, seedScope } from '@hien-luong/platform';
import { Role } from '@hien-luong/platform/contract';
import { toCalendarDate } from '@hien-luong/vn';
import { rolePermissions } from '../policy.ts';

/** A person of the demo province in their main post, by username, such as `ld.stttt`. */
export async function demoScope(platform: Platform, username: string): Promise<AuthorizedScope> {
  const today = toCalendarDate(platform.clock.now());
  return scopeOf(
    await platform.db.read('public', (tx) => getPost(tx, demoPostId(username), today)),
  );
}

/** The clerk of an agency, who receives for it. */
export async function demoClerkScope(
  platform: Platform,
  agencyId: string,
): Promise<AuthorizedScope> {
  const today = toCalendarDate(platform.clock.now());
  const [clerk] = await platform.db.read('public', (tx) =>
    listPosts(tx, { unitId: agencyId, role: 'clerk' }, today),
  );
  if (clerk === undefined) throw new Error(`agency ${agencyId} has no clerk`);
  return scopeOf(clerk);
}

function scopeOf(post: Awaited<ReturnType<typeof getPost>>): AuthorizedScope {
  const roles = Role.array().parse(post.roles);
  return seedScope({
    personId: post.person.id,
    personName: post.person.name,
    postId: post.id,
    postTitle: post.title,
    agencyId: post.agency.id,
    unitId: post.unit.id,
    roles,
    permissions: roles.flatMap((role) => rolePermissions[role]),
  });
}
