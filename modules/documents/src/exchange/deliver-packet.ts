import { listHostedElsewhere } from '@hien-luong/directory';
import type { Listener, Platform, SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { markHandedOver } from '../data/mark-handed-over.ts';
import { appendRecipientEvent } from '../data/recipients.ts';
import { createLocalAxis, type Delivery, type DeliveryOutcome } from './axis.ts';
import { PACKET_SENT, PacketSent } from './packet-sent.ts';

/**
 * Hands packets over to the axis, each recipient in a transaction of its own: one that fails keeps
 * none of the others from getting theirs. It throws after all were tried, to be tried again. Agencies
 * whose documents live elsewhere are left to whoever carries packets out of this program.
 */
export const deliverPacket: Listener = {
  name: 'documents.deliverPacket',
  topic: PACKET_SENT,
  run: async ({ platform, payload, scopeOf }) => {
    const sent = PacketSent.parse(payload);
    const { fromAgencyId, packetSha256 } = sent;
    const today = toCalendarDate(platform.clock.now());
    const elsewhere = await platform.db.read(scopeOf(fromAgencyId), (tx) =>
      listHostedElsewhere(tx, sent.recipientIds, today),
    );
    const here = sent.recipientIds.filter((id) => !elsewhere.has(id));
    const axis = createLocalAxis(platform, scopeOf, here);
    const outcomes: { delivery: Delivery; outcome: Outcome }[] = [];
    const errors: unknown[] = [];
    for (const recipientId of here) {
      const delivery = { packetSha256, fromAgencyId, recipientId };
      const outcome = await axis.deliver(delivery).catch((error: unknown): Outcome => {
        errors.push(error);
        return { delivered: false, reason: 'DELIVERY_FAILED' };
      });
      outcomes.push({ delivery, outcome });
    }
    if (sent.documentId !== null && here.length > 0) {
      await noteOutcomes(platform, scopeOf(fromAgencyId), sent.documentId, outcomes);
    }
    if (errors.length > 0) throw errors[0];
  },
};

/** What may pass is shown as failed until it does: it may never. */
type Outcome = DeliveryOutcome | { delivered: false; reason: 'DELIVERY_FAILED' };

/** The sender learns whom its document reached; the document itself is unharmed by a failure. */
async function noteOutcomes(
  platform: Platform,
  scope: SystemScope,
  id: string,
  outcomes: readonly { delivery: Delivery; outcome: Outcome }[],
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
      const onceKey = `failed ${outcome.reason} ${packetSha256}`;
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
