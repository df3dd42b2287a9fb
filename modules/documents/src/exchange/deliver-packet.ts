import type { Listener, Platform, SystemScope } from '@hien-luong/platform';
import { markHandedOver } from '../data/mark-handed-over.ts';
import { appendRecipientEvent } from '../data/recipients.ts';
import { createLocalAxis, type Delivery, type DeliveryOutcome } from './axis.ts';
import { PACKET_SENT, PacketSent } from './packet-sent.ts';

/**
 * Hands packets over to the axis, each recipient in a transaction of its own: one that fails keeps
 * none of the others from getting theirs.
 */
export const deliverPacket: Listener = {
  name: 'documents.deliverPacket',
  topic: PACKET_SENT,
  run: async ({ platform, payload, scopeOf }) => {
    const sent = PacketSent.parse(payload);
    const axis = createLocalAxis(platform, scopeOf);
    const outcomes: { delivery: Delivery; outcome: DeliveryOutcome }[] = [];
    for (const recipientId of sent.recipientIds) {
      const delivery = { packetSha256: sent.packetSha256, recipientId };
      outcomes.push({ delivery, outcome: await axis.deliver(delivery) });
    }
    if (sent.documentId === null) return;
    await noteOutcomes(platform, scopeOf(sent.fromAgencyId), sent.documentId, outcomes);
  },
};

/** The sender learns whom its document reached; the document itself is unharmed by a failure. */
async function noteOutcomes(
  platform: Platform,
  scope: SystemScope,
  id: string,
  outcomes: readonly { delivery: Delivery; outcome: DeliveryOutcome }[],
): Promise<void> {
  const document = { agencyId: scope.agencyId, id };
  const at = platform.clock.now();
  const reached = outcomes.filter(({ outcome }) => outcome.delivered);
  await platform.db.write(scope, async (tx) => {
    await markHandedOver(
      tx,
      document,
      reached.map(({ delivery }) => delivery.recipientId),
      at,
    );
    for (const { delivery, outcome } of outcomes) {
      if (outcome.delivered) continue;
      const { packetSha256, recipientId } = delivery;
      const onceKey = `failed ${packetSha256}`;
      await appendRecipientEvent(tx, document, {
        recipientId,
        onceKey,
        code: 'failed',
        at,
        by: null,
        note: outcome.reason,
      });
    }
  });
}
