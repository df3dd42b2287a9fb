import type { Tx } from '@hien-luong/platform';
import type { MessageType } from '../adapters/carrier.ts';
import { exchangeTx } from './tables.ts';

/** What lies in a partner's mailbox, oldest first. */
export async function listMail(
  tx: Tx,
  partnerId: string,
  { limit, messageType, offset }: { messageType: MessageType; limit: number; offset: number },
) {
  return await mailOf(tx, partnerId)
    .select(['id', 'from_code', 'to_code', 'created_at', 'fetched_at', 'kind'])
    .where('state', '=', 'waiting')
    .where('kind', '=', kindOf(messageType))
    .orderBy('seq')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countMail(
  tx: Tx,
  partnerId: string,
  messageType: MessageType,
): Promise<number> {
  const { count } = await mailOf(tx, partnerId)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('state', '=', 'waiting')
    .where('kind', '=', kindOf(messageType))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One delivery of this partner's, whatever became of it; undefined for another's. */
export async function findMail(tx: Tx, partnerId: string, id: string) {
  return await mailOf(tx, partnerId)
    .select(['id', 'agency_id', 'document_id', 'packet_sha256', 'recipient_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function markFetched(tx: Tx, id: string, now: Date): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.dispatch')
    .set({ fetched_at: now })
    .where('id', '=', id)
    .where('fetched_at', 'is', null)
    .execute();
}

function mailOf(tx: Tx, partnerId: string) {
  return exchangeTx(tx).selectFrom('exchange.dispatch').where('partner_id', '=', partnerId);
}

function kindOf(messageType: MessageType): 'document' | 'status' {
  return messageType === 'edoc' ? 'document' : 'status';
}
