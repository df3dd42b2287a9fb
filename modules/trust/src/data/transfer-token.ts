import { createHash, randomBytes } from 'node:crypto';
import type { Platform, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { TrustError } from '../rules/trust-error.ts';
import { findPrepared, type PreparedFileRecord, type PreparedRecord } from './prepared-signings.ts';
import { trustTx } from './tables.ts';

/** 256 random bits: long enough that nobody guesses, and only its hash is kept. */
export function newTransferToken(): { token: string; hash: Uint8Array } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export type HeldFile = { record: PreparedRecord; file: PreparedFileRecord };

/**
 * The one file that a token opens, for a program that has no session. Throws `SIGNING_NOT_FOUND`
 * for a token that nobody was given.
 */
export async function getHeldFile(platform: Platform, token: string): Promise<HeldFile> {
  const hash = hashToken(token);
  return await platform.db.read('public', async (tx) => {
    await holdToken(tx, hash);
    const held = await trustTx(tx)
      .selectFrom('trust.prepared_file')
      .select(['agency_id as agencyId', 'signing_id as id', 'position'])
      .where('token_hash', '=', hash)
      .executeTakeFirst();
    const record = held && (await findPrepared(tx, held));
    const file = record?.files.find(({ position }) => position === held?.position);
    if (record && file) return { record, file };
    throw new TrustError('SIGNING_NOT_FOUND', 'nobody was given this token');
  });
}

/** For the rest of the transaction the walls open for the file of this token. */
export async function holdToken(tx: Tx, hash: Uint8Array): Promise<void> {
  const hex = Buffer.from(hash).toString('hex');
  await sql`select set_config('app.transfer_token', ${hex}, true)`.execute(tx);
}

export function hashToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
