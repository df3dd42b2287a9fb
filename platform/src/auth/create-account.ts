import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';

export type NewAccount = { personId: string; username: string; passwordHash: string };

/** One person, one account. The name is kept in lower case, because people type it as they like. */
export async function createAccount(tx: Tx, account: NewAccount): Promise<{ id: string }> {
  const id = newId();
  await tx
    .insertInto('platform.account')
    .values({
      id,
      person_id: account.personId,
      username: normalUsername(account.username),
      password_hash: account.passwordHash,
    })
    .execute();
  return { id };
}

export function normalUsername(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}
