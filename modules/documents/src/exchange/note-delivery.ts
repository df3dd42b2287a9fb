import type { Scope, Tx } from '@hien-luong/platform';
import { markHandedOver } from '../data/mark-handed-over.ts';
import { appendRecipientEvent } from '../data/recipients.ts';

export type DeliveryNews = {
  /** The outgoing document of the scope's agency. */
  documentId: string;
  packetSha256: string;
  recipientIds: readonly string[];
  at: Date;
  /** Why it did not get there; undefined where it was handed over. */
  failure?: string | undefined;
};

/**
 * The sender learns whether its document left for recipients outside; the document itself is
 * unharmed by a failure. Told twice it is written once.
 */
export async function noteDelivery(tx: Tx, scope: Scope, news: DeliveryNews): Promise<void> {
  const { at, documentId, failure, packetSha256, recipientIds } = news;
  const document = { agencyId: scope.agencyId, id: documentId };
  if (failure === undefined) {
    await markHandedOver(tx, document, recipientIds, at);
    return;
  }
  for (const recipientId of recipientIds) {
    await appendRecipientEvent(tx, document, {
      recipientId,
      onceKey: `failed ${failure} ${packetSha256}`,
      code: 'failed',
      at,
      by: null,
      note: failure,
    });
  }
}
