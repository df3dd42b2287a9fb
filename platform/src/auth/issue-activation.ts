import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import { ACTIVATION_MS, hashActivationCode, newActivationCode } from './activation-code.ts';
import { normalUsername } from './create-account.ts';
import { nobodysHash } from './nobodys-hash.ts';

export type Activation = { code: string; expiresAt: Date };

export type AccountToOpen = { personId: string; username: string };
export type OpenedAccount = AccountToOpen & Activation;

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;

/**
 * Accounts whose holders choose the password with the code, which is shown once and not kept. The
 * caller has made sure that people and names have none, and records who did it.
 */
export async function openAccounts(
  tx: Tx,
  accounts: readonly AccountToOpen[],
  now: Date,
): Promise<OpenedAccount[]> {
  const opened = accounts.map((account) => ({ ...account, ...newActivation(now) }));
  const passwordHash = await nobodysHash;
  const rows = opened.map(({ personId, username, code, expiresAt }) => ({
    id: newId(),
    person_id: personId,
    username: normalUsername(username),
    password_hash: passwordHash,
    activation_sha256: hashActivationCode(code),
    activation_expires_at: expiresAt,
  }));
  for (let at = 0; at < rows.length; at += BATCH) {
    await tx
      .insertInto('platform.account')
      .values(rows.slice(at, at + BATCH))
      .execute();
  }
  return opened;
}

/** The old password is worth nothing from now on, and whoever is signed in by it is out. */
export async function resetPassword(tx: Tx, accountId: string, now: Date): Promise<Activation> {
  const { code, expiresAt } = newActivation(now);
  await tx
    .updateTable('platform.account')
    .set({
      password_hash: await nobodysHash,
      activation_sha256: hashActivationCode(code),
      activation_expires_at: expiresAt,
    })
    .where('id', '=', accountId)
    .execute();
  await revokeAllSessions(tx, accountId, now);
  return { code, expiresAt };
}

export async function revokeAllSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('platform.session')
    .set({ revoked_at: now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

function newActivation(now: Date): Activation {
  return { code: newActivationCode(), expiresAt: new Date(now.getTime() + ACTIVATION_MS) };
}
