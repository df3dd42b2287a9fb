import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/**
 * Marks as read, for all whom the transaction's agency told, what asked for something that is done:
 * five clerks hear of an arrival, and one records it.
 */
export async function settleNotifications(
  tx: Tx,
  { kinds, link }: { link: string; kinds: readonly string[] },
): Promise<void> {
  if (kinds.length === 0) return;
  await sql`select platform.settle_notifications(${link}, ${[...kinds]}::text[])`.execute(tx);
}
