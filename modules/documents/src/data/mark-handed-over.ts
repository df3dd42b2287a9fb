import { newId, type Tx } from '@hien-luong/platform';
import { documentsTx } from './tables.ts';

/**
 * Marks recipients to whom the packet was handed over, many at once. Whoever has answered already
 * stands further than `sent` and stays there.
 */
export async function markHandedOver(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
  recipientIds: readonly string[],
  at: Date,
): Promise<void> {
  if (recipientIds.length === 0) return;
  const waiting = await documentsTx(tx)
    .updateTable('documents.recipient')
    .set({ state: 'sent', state_at: at, note: null })
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .where('recipient_id', 'in', [...recipientIds])
    .where('state', 'in', ['queued', 'failed'])
    .returning('recipient_id')
    .execute();
  if (waiting.length === 0) return;
  const events = waiting.map(({ recipient_id }) => ({
    agency_id: agencyId,
    document_id: id,
    recipient_id,
    id: newId(at.getTime()),
    code: 'sent',
    at,
    by: null,
    note: null,
  }));
  await documentsTx(tx).insertInto('documents.recipient_event').values(events).execute();
}
