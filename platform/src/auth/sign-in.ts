import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import { PlatformError } from '../platform-error.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { appendRefusal } from './append-refusal.ts';
import { clearAttempts, countAttempt, forgiveAttempt } from './count-attempt.ts';
import { normalUsername } from './create-account.ts';
import { isPassword } from './hash-password.ts';
import { nobodysHash } from './nobodys-hash.ts';
import { type AuthSetup, findActingSession, SESSION_ABSOLUTE_MS, type Session } from './session.ts';
import { hashSessionToken, newSessionToken } from './session-token.ts';
import { spendTotp } from './spend-totp.ts';

export type SignInInput = { username: string; password: string; totp?: string | undefined };

export type SignInClient = {
  address: string;
  userAgent: string;
  requestId: string;
  /** A session the browser still had; it ends, so that nobody can hand out a known one. */
  previousToken?: string | undefined;
};

export type SignedIn = { session: Session; token: string };

type AccountRow = {
  id: string;
  person_id: string;
  username: string;
  password_hash: string;
  totp_secret: Buffer | null;
};

/**
 * @returns undefined when the password is right and the second factor is still to be given.
 * @throws PlatformError `SIGN_IN_REFUSED`, never telling what was wrong; `ACCOUNT_LOCKED`;
 * `NO_CURRENT_POST`.
 */
export async function signIn(
  setup: AuthSetup,
  input: SignInInput,
  client: SignInClient,
): Promise<SignedIn | undefined> {
  const { platform } = setup;
  const byAccount = { kind: 'account', value: normalUsername(input.username) } as const;
  const byAddress = { kind: 'address', value: client.address } as const;
  await countAttempt(platform, [byAccount, byAddress]);
  const account = await findAccount(setup, byAccount.value);
  const passwordFits = await isPassword(
    input.password,
    account?.password_hash ?? (await nobodysHash),
  );
  if (!account || !passwordFits) return await refuse(setup, account?.id, client);
  if (account.totp_secret && !input.totp) {
    await platform.db.write(platformScope, (tx) =>
      forgiveAttempt(tx, platform, [byAccount, byAddress]),
    );
    return undefined;
  }
  if (account.totp_secret && !(await spendTotp(platform, account, input.totp ?? ''))) {
    return await refuse(setup, account.id, client);
  }
  return await openSession(setup, account, client, async (tx) => {
    await clearAttempts(tx, platform, byAccount);
    await forgiveAttempt(tx, platform, [byAddress]);
  });
}

async function findAccount({ platform }: AuthSetup, username: string) {
  return await platform.db.read(platformScope, (tx) =>
    tx
      .selectFrom('platform.account')
      .select(['id', 'person_id', 'username', 'password_hash', 'totp_secret'])
      .where('username', '=', username)
      .where('disabled_at', 'is', null)
      .executeTakeFirst(),
  );
}

async function refuse(
  { platform }: AuthSetup,
  accountId: string | undefined,
  client: SignInClient,
): Promise<never> {
  await appendRefusal(platform, accountId, client.requestId);
  platform.metrics.counter('hl_sign_in_refused_total', 'Refused sign-ins').inc();
  throw new PlatformError('SIGN_IN_REFUSED', 'Name, password or code is wrong');
}

async function openSession(
  setup: AuthSetup,
  account: AccountRow,
  client: SignInClient,
  settle: (tx: Tx) => Promise<void>,
): Promise<SignedIn> {
  const { platform } = setup;
  const now = platform.clock.now();
  const session = findActingSession(setup, {
    id: newId(),
    account: {
      id: account.id,
      personId: account.person_id,
      username: account.username,
      totpEnabled: account.totp_secret !== null,
    },
    person: await setup.posts.describePerson(account.person_id),
    posts: await setup.posts.listPosts(account.person_id, now),
    actingPostId: '',
    csrfToken: newSessionToken(),
    requestId: client.requestId,
  });
  if (!session) throw new PlatformError('NO_CURRENT_POST', 'The person holds no post today');
  const token = newSessionToken();
  await platform.db.write(session.scope, async (tx) => {
    await settle(tx);
    if (client.previousToken) await revokeToken(tx, client.previousToken, now);
    await insertSession(tx, session, token, client.userAgent, now);
    const subject = { type: 'account', id: account.id };
    await appendAudit(tx, session.scope, { action: 'session.signIn', subject });
  });
  return { session, token };
}

async function insertSession(
  tx: Tx,
  session: Session,
  token: string,
  userAgent: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('platform.session')
    .values({
      id: session.scope.sessionId,
      account_id: session.account.id,
      token_sha256: hashSessionToken(token),
      csrf_token: session.csrfToken,
      acting_post_id: session.scope.postId,
      user_agent: userAgent.slice(0, 300),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
    })
    .execute();
}

async function revokeToken(tx: Tx, token: string, now: Date): Promise<void> {
  await tx
    .updateTable('platform.session')
    .set({ revoked_at: now })
    .where('token_sha256', '=', hashSessionToken(token))
    .where('revoked_at', 'is', null)
    .execute();
}
