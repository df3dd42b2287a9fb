import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { normalUsername } from './create-account.ts';

/** What those who look after accounts may know of one. */
export type AccountStanding = {
  id: string;
  personId: string;
  username: string;
  locked: boolean;
  secondFactor: boolean;
  /** Waits for its holder to choose a password, until then. */
  activationUntil: Date | null;
  lastSeenAt: Date | null;
};

/** Of these people; who has no account is not among them. */
export async function findAccounts(
  tx: Tx,
  personIds: readonly string[],
): Promise<AccountStanding[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('platform.account as account')
    .select([
      'account.id',
      'account.person_id',
      'account.username',
      'account.disabled_at',
      'account.totp_secret',
      'account.activation_expires_at',
      sql<Date | null>`(select max(session.last_seen_at) from platform.session
        where session.account_id = account.id)`.as('last_seen_at'),
    ])
    .where(sql<boolean>`account.person_id = any (${[...personIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    username: row.username,
    locked: row.disabled_at !== null,
    secondFactor: row.totp_secret !== null,
    activationUntil: row.activation_expires_at,
    lastSeenAt: row.last_seen_at,
  }));
}

/** Which of these names are somebody's already. */
export async function findTakenUsernames(
  tx: Tx,
  usernames: readonly string[],
): Promise<ReadonlySet<string>> {
  if (usernames.length === 0) return new Set();
  const rows = await tx
    .selectFrom('platform.account')
    .select('username')
    .where(sql<boolean>`username = any (${usernames.map(normalUsername)}::text[])`)
    .execute();
  return new Set(rows.map(({ username }) => username));
}
