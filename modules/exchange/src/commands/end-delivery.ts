import { noteDelivery } from '@hien-luong/documents';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { markRefused, markSent } from '../data/dispatches.ts';
import { findMail, markFetched } from '../data/mailbox.ts';
import { ExchangeError } from '../exchange-error.ts';

export type DeliveryStatus = 'initial' | 'processing' | 'done' | 'fail';

type Deliverer = {
  platform: Platform;
  scopeOf(agencyId: string): SystemScope;
  nobody: SystemScope;
};

/**
 * A partner says how far it is with a packet of its mailbox; `done` and `fail` take it out of there.
 * What is said again, or of a delivery that has ended, changes nothing.
 * @throws ExchangeError `DELIVERY_UNKNOWN` for one that is not in this partner's mailbox
 */
export async function endDelivery(
  { nobody, platform, scopeOf }: Deliverer,
  partnerId: string,
  { docId, status }: { docId: string; status: DeliveryStatus },
): Promise<void> {
  const mail = await platform.db.read(nobody, (tx) => findMail(tx, partnerId, docId));
  if (mail === undefined) {
    throw new ExchangeError('DELIVERY_UNKNOWN', docId, { details: { docId } });
  }
  if (mail.state !== 'waiting') return;
  const now = platform.clock.now();
  const scope = scopeOf(mail.agency_id);
  await platform.db.write(scope, async (tx) => {
    if (status === 'initial') return;
    await markFetched(tx, mail.id, now);
    if (status === 'processing') return;
    const failure = status === 'fail' ? 'PARTNER_REFUSED' : undefined;
    if (failure === undefined) await markSent(tx, [mail.id], mail.id, now);
    else {
      const error = 'the partner could not take it in';
      await markRefused(tx, [mail.id], { refusals: 1, error, isLast: true, now });
    }
    if (mail.document_id === null) return;
    await noteDelivery(tx, scope, {
      documentId: mail.document_id,
      packetSha256: mail.packet_sha256,
      recipientIds: [mail.recipient_id],
      at: now,
      failure,
    });
  });
}
