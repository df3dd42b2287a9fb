import type { Tx } from '@hien-luong/platform';
import type { Insertable } from 'kysely';
import { documentsTx, type PacketTable } from './tables.ts';

/**
 * Keeps a packet. False where the same one, by its delivery key, is kept already: whatever it does
 * was done then, which is what makes delivery exactly-once in effect.
 */
export async function insertPacket(tx: Tx, packet: Insertable<PacketTable>): Promise<boolean> {
  const inserted = await documentsTx(tx)
    .insertInto('documents.packet')
    .values(packet)
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'direction', 'delivery_key']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function findReceivedPacket(tx: Tx, agencyId: string, deliveryKey: string) {
  return documentsTx(tx)
    .selectFrom('documents.packet')
    .select(['id', 'sha256'])
    .where('agency_id', '=', agencyId)
    .where('direction', '=', 'received')
    .where('delivery_key', '=', deliveryKey)
    .executeTakeFirst();
}

/** The packet kept before under this delivery key. */
export async function getReceivedPacket(tx: Tx, agencyId: string, deliveryKey: string) {
  return documentsTx(tx)
    .selectFrom('documents.packet')
    .select(['id', 'kind', 'document_id', 'reason', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('direction', '=', 'received')
    .where('delivery_key', '=', deliveryKey)
    .executeTakeFirstOrThrow();
}
