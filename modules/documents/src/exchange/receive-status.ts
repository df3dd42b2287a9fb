import type { StatusPacket } from '@hien-luong/edxml';
import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ImportResult } from '../contract/index.ts';
import { getReceivedPacket, insertPacket } from '../data/packets.ts';
import { appendRecipientEvent } from '../data/recipients.ts';
import { documentsTx } from '../data/tables.ts';
import { findSender, findSenderFault } from './find-sender-fault.ts';
import type { NotTaken, ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedPacket } from './open-packet.ts';
import { isUuid } from './receive-document.ts';

/**
 * Enters what a recipient tells about one of our documents into that recipient's history, whatever
 * it is and however late. A status of nothing we know is kept with the reason.
 */
export async function receiveStatus(
  platform: Platform,
  scope: Scope,
  received: ReceivedPacket,
  opened: OpenedPacket & { kind: 'status' },
): Promise<ImportResult | NotTaken> {
  const { packet } = opened;
  const now = platform.clock.now();
  const recorded = await platform.db.write(scope, async (tx) => {
    const sender = await findSender(tx, opened, toCalendarDate(now));
    const fault = findSenderFault(received, opened.kind, sender);
    if (fault !== undefined) return { fault, detail: packet.from.agencyCode };
    const target = await findTarget(tx, scope, packet, sender?.id);
    if (target === undefined) return undefined;
    const deliveryKey = `status:${received.sha256}`;
    const isNew = await insertPacket(tx, {
      agency_id: scope.agencyId,
      id: newId(now.getTime()),
      direction: 'received',
      kind: 'status',
      delivery_key: deliveryKey,
      sha256: received.sha256,
      size: opened.size,
      at: now,
      source: received.source,
      from_code: packet.from.agencyCode,
      document_key: packet.responseFor.documentId ?? null,
      status_code: packet.code,
      document_id: target.id,
    });
    if (!isNew) {
      const kept = await getReceivedPacket(tx, scope.agencyId, deliveryKey);
      return kept.document_id ?? target.id;
    }
    await appendRecipientEvent(
      tx,
      { agencyId: scope.agencyId, id: target.id },
      {
        recipientId: target.recipientId,
        onceKey: received.sha256,
        code: packet.code,
        at: packet.timestamp ?? now,
        by: packet.staff?.name ?? null,
        note: packet.description ?? null,
      },
    );
    await appendAudit(tx, scope, {
      action: 'documents.receiveStatus',
      subject: { type: 'outgoing', id: target.id },
      detail: { code: packet.code, from: packet.from.agencyCode },
    });
    return target.id;
  });
  if (typeof recorded === 'object') return recorded;
  if (recorded !== undefined) return { result: 'statusRecorded', outgoingId: recorded };
  const { agencyCode } = packet.from;
  const detail = `${packet.code} ${agencyCode} ${packet.responseFor.code ?? packet.responseFor.documentId ?? ''}`;
  return { fault: 'STATUS_UNMATCHED', detail };
}

type Target = { id: string; recipientId: string };

/** By our own id of the document, else by its number and symbol; and the recipient by its code. */
async function findTarget(
  tx: Tx,
  { agencyId }: Scope,
  { from, responseFor }: StatusPacket,
  senderId: string | undefined,
): Promise<Target | undefined> {
  const { documentId = '', code = '' } = responseFor;
  const document = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('state', '=', 'issued')
    .where((where) =>
      isUuid(documentId)
        ? where('id', '=', documentId)
        : where.and([where('number_and_symbol', '=', code), where('number_and_symbol', '<>', '')]),
    )
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  if (document === undefined) return undefined;
  const recipient = await documentsTx(tx)
    .selectFrom('documents.recipient')
    .select('recipient_id')
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', document.id)
    .where((where) =>
      where.or([
        where('code', '=', from.agencyCode),
        ...(senderId === undefined ? [] : [where('recipient_id', '=', senderId)]),
      ]),
    )
    .executeTakeFirst();
  return recipient && { id: document.id, recipientId: recipient.recipient_id };
}
