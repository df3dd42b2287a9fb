import { appendEvent, type Scope, type Tx } from '@hien-luong/platform';
import { z } from 'zod';

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

/** Sends a packet off with the commit of this transaction. */
export async function sendPacket(tx: Tx, scope: Scope, packet: PacketSent): Promise<void> {
  for (let from = 0; from < packet.recipientIds.length; from += CHUNK) {
    const payload: PacketSent = {
      ...packet,
      recipientIds: packet.recipientIds.slice(from, from + CHUNK),
    };
    await appendEvent(tx, scope, { topic: PACKET_SENT, payload });
  }
}
