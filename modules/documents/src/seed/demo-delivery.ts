import { type AuthorizedScope, type Platform, platformAt } from '@hien-luong/platform';
import { markHandedOver } from '../data/mark-handed-over.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { documentsTx } from '../data/tables.ts';
import { receivePacket } from '../exchange/receive-packet.ts';
import { sideBySide } from './side-by-side.ts';

type Arrived = { clerk: AuthorizedScope; incomingId: string };

/**
 * Hands an issued document to its recipients at a time of the past, which the outbox, living in the
 * present, could not; what the outbox delivers again later has no further effect.
 */
export async function deliverAt(
  platform: Platform,
  at: Date,
  {
    sender,
    documentId,
    clerks,
  }: { sender: AuthorizedScope; documentId: string; clerks: AuthorizedScope[] },
): Promise<Arrived[]> {
  const then = platformAt(platform, at);
  const document = { agencyId: sender.agencyId, id: documentId };
  const { facts } = await then.db.read(sender, (tx) => getOutgoingRecord(tx, document));
  if (facts.packetSha256 === null) throw new Error('not issued');
  await then.db.write(sender, (tx) =>
    markHandedOver(
      tx,
      document,
      clerks.map(({ agencyId }) => agencyId),
      at,
    ),
  );
  const sha256 = facts.packetSha256;
  const arrived = await sideBySide(clerks, async (clerk): Promise<Arrived[]> => {
    const result = await receivePacket(then, clerk, {
      sha256,
      source: 'axis',
      fromAgencyId: sender.agencyId,
    });
    return result.result === 'received' ? [{ clerk, incomingId: result.incomingId }] : [];
  });
  return arrived.flat();
}

/** Brings all statuses that a recipient sent about a document home to its sender. */
export async function returnStatuses(
  platform: Platform,
  at: Date,
  { sender, clerk, incomingId }: Arrived & { sender: AuthorizedScope },
): Promise<void> {
  const sent = await platform.db.read(clerk, (tx) =>
    documentsTx(tx)
      .selectFrom('documents.packet')
      .select('sha256')
      .where('agency_id', '=', clerk.agencyId)
      .where('direction', '=', 'sent')
      .where('kind', '=', 'status')
      .where('document_id', '=', incomingId)
      .orderBy('at')
      .execute(),
  );
  for (const { sha256 } of sent) {
    await receivePacket(platformAt(platform, at), sender, {
      sha256,
      source: 'axis',
      fromAgencyId: clerk.agencyId,
    });
  }
}
