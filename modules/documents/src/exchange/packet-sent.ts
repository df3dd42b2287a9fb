import { appendEvent, type Scope, type Tx } from '@hien-luong/platform';
import { z } from 'zod';
import { documentsTx } from '../data/tables.ts';

export const PACKET_SENT = 'documents.packetSent';

/** A packet in the file store, on its way to agencies. */
export const PacketSent = z.object({
  packetSha256: z.string(),
  kind: z.enum(['document', 'status']),
  fromAgencyId: z.uuid(),
  /** The outgoing document that the packet carries; null for a status. */
  documentId: z.uuid().nullable(),
  recipientIds: z.array(z.uuid()),
});
export type PacketSent = z.infer<typeof PacketSent>;

/** Recipients whom one event serves: few enough that a retry repeats little, many enough to be cheap. */
const CHUNK = 25;

/**
 * Sends a packet off with the commit of this transaction. What goes to one recipient about one
 * document, `about`, arrives in the order in which it was sent, whatever is tried again meanwhile:
 * no update before its document, no completion before the acceptance.
 */
export async function sendPacket(
  tx: Tx,
  scope: Scope,
  packet: PacketSent,
  about: string,
): Promise<void> {
  const { kind, recipientIds } = packet;
  const places = kind === 'document' ? await placesOf(tx, scope, about) : undefined;
  const chunks = Map.groupBy(recipientIds, (id) => Math.floor((places?.get(id) ?? 0) / CHUNK));
  for (const [place, ids] of chunks) {
    await appendEvent(tx, scope, {
      topic: PACKET_SENT,
      key: `${scope.agencyId} ${about} ${place}`,
      payload: { ...packet, recipientIds: ids } satisfies PacketSent,
    });
  }
}

/** A recipient's place in its document never changes, so all that goes there takes one lane. */
async function placesOf(tx: Tx, { agencyId }: Scope, documentId: string) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.recipient')
    .select(['recipient_id', 'position'])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', documentId)
    .execute();
  return new Map(rows.map(({ position, recipient_id }) => [recipient_id, position]));
}
