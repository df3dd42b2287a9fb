import type { ActingPost, Me, Role } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { PostResolver } from '../post-resolver.ts';
import { mintAuthorizedScope } from '../scope/mint-scope.ts';
import type { AuthorizedScope } from '../scope/scope.ts';

/** Ends after half an hour without a request, and after a working day in any case. */
export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_ABSOLUTE_MS = 8 * 60 * 60_000;

/** What signing in and sessions need beside the database. */
export type AuthSetup = {
  platform: Platform;
  posts: PostResolver;
  permissionsOf(roles: readonly Role[]): ReadonlySet<string>;
};

export type SessionAccount = {
  id: string;
  personId: string;
  username: string;
  totpEnabled: boolean;
};

export type Session = {
  account: SessionAccount;
  person: { id: string; name: string };
  posts: ActingPost[];
  csrfToken: string;
  scope: AuthorizedScope;
};

export type SessionFields = {
  id: string;
  account: SessionAccount;
  person: { id: string; name: string };
  posts: ActingPost[];
  /** Another post is taken when this one has ended meanwhile. */
  actingPostId: string;
  csrfToken: string;
  requestId: string;
};

/** Undefined when the person holds no post today: without one there is nothing to act as. */
export function findActingSession(setup: AuthSetup, fields: SessionFields): Session | undefined {
  const { account, person, posts, csrfToken } = fields;
  const post = posts.find(({ id }) => id === fields.actingPostId) ?? posts[0];
  if (!post) return undefined;
  const scope = mintAuthorizedScope({
    accountId: account.id,
    personId: person.id,
    personName: person.name,
    postId: post.id,
    postTitle: post.title,
    agencyId: post.agency.id,
    unitId: post.unit.id,
    roles: post.roles,
    permissions: setup.permissionsOf(post.roles),
    sessionId: fields.id,
    requestId: fields.requestId,
  });
  return { account, person, posts, csrfToken, scope };
}

export function describeMe(session: Session, demo: boolean): Me {
  const { id, username, totpEnabled } = session.account;
  return {
    account: { id, username, totpEnabled },
    person: session.person,
    posts: session.posts,
    actingPostId: session.scope.postId,
    permissions: [...session.scope.permissions].sort(),
    csrfToken: session.csrfToken,
    demo,
  };
}
