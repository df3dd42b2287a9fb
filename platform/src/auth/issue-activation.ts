import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import { ACTIVATION_MS, hashActivationCode, newActivationCode } from './activation-code.ts';
import { normalUsername } from './create-account.ts';
import { nobodysHash } from './nobodys-hash.ts';

export type Activation = { code: string; expiresAt: Date };

/**
 * An account whose holder chooses the password with the code, which is shown once and not kept.
 * The caller has made sure that person and name have none, and records who did it.
 */
export async function openAccount(
  tx: Tx,
  account: { personId: string; username: string },
  now: Date,
): Promise<{ id: string } & Activation> {
  const id = newId();
  const { code, expiresAt } = newActivation(now);
  await tx
    .insertInto('platform.account')
    .values({
      id,
      person_id: account.personId,
      username: normalUsername(account.username),
      password_hash: await nobodysHash,
      activation_sha256: hashActivationCode(code),
      activation_expires_at: expiresAt,
    })
    .execute();
  return { id, code, expiresAt };
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
