import { platformScope } from '../scope/mint-scope.ts';
import { type AuthSetup, findActingSession, SESSION_IDLE_MS, type Session } from './session.ts';
import { hashSessionToken } from './session-token.ts';

/** How stale `last_seen_at` may be; saves a write on nearly every request. */
const SEEN_EVERY_MS = 60_000;

/**
 * The living session of a token, with the posts its person holds now. What a page asks by itself
 * keeps no session awake: nobody may be sitting before it.
 */
export async function findSession(
  setup: AuthSetup,
  token: string,
  { requestId, isBackground }: { requestId: string; isBackground: boolean },
): Promise<Session | undefined> {
  const row = await findRow(setup, token);
  if (!row) return undefined;
  const now = setup.platform.clock.now();
  const isStale = now.getTime() - row.last_seen_at.getTime() >= SEEN_EVERY_MS;
  if (isStale && !isBackground) await markSeen(setup, row.id);
  const [person, posts] = await Promise.all([
    setup.posts.describePerson(row.person_id),
    setup.posts.listPosts(row.person_id, now),
  ]);
  return findActingSession(setup, {
    id: row.id,
    account: {
      id: row.account_id,
      personId: row.person_id,
      username: row.username,
      totpEnabled: row.totp_secret !== null,
    },
    person,
    posts,
    actingPostId: row.acting_post_id,
    csrfToken: row.csrf_token,
    requestId,
  });
}

async function findRow({ platform }: AuthSetup, token: string) {
  const now = platform.clock.now();
  return await platform.db.read(platformScope, (tx) =>
    tx
      .selectFrom('platform.session as session')
      .innerJoin('platform.account as account', 'account.id', 'session.account_id')
      .select([
        'session.id',
        'session.account_id',
        'session.acting_post_id',
        'session.csrf_token',
        'session.last_seen_at',
        'account.person_id',
        'account.username',
        'account.totp_secret',
      ])
      .where('session.token_sha256', '=', hashSessionToken(token))
      .where('session.revoked_at', 'is', null)
      .where('session.expires_at', '>', now)
      .where('session.last_seen_at', '>', new Date(now.getTime() - SESSION_IDLE_MS))
      .where('account.disabled_at', 'is', null)
      .executeTakeFirst(),
  );
}

async function markSeen({ platform }: AuthSetup, sessionId: string): Promise<void> {
  await platform.db.write(platformScope, (tx) =>
    tx
      .updateTable('platform.session')
      .set({ last_seen_at: platform.clock.now() })
      .where('id', '=', sessionId)
      .execute(),
  );
}
