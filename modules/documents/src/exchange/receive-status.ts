import { listPredecessors } from '@hien-luong/directory';
import type { StatusPacket } from '@hien-luong/edxml';
import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { ImportResult } from '../contract/index.ts';
import { findRequested } from '../data/find-requested.ts';
import { getReceivedPacket, insertPacket } from '../data/packets.ts';
import { appendRecipientEvent } from '../data/recipients.ts';
import { documentsTx } from '../data/tables.ts';
import { findRequestFault } from '../rules/sender-request.ts';
import { findSender, findSenderFault, type KnownAgency } from './find-sender-fault.ts';
import type { NotTaken, ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedPacket } from './open-packet.ts';
import { isUuid } from './receive-document.ts';
import { putToClerk } from './receive-request.ts';
import { sendAnswer } from './send-answer.ts';

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
    if (packet.code === '13') {
      return receiveRecallStatus(platform, tx, scope, { received, opened, sender, now });
    }
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

type RecallStatus = {
  received: ReceivedPacket;
  opened: OpenedPacket & { kind: 'status' };
  sender: KnownAgency | undefined;
  now: Date;
};

/** 13 goes the other way: the sender of a document asks for it back by a status. */
async function receiveRecallStatus(
  platform: Platform,
  tx: Tx,
  scope: Scope,
  { now, opened, received, sender }: RecallStatus,
): Promise<ImportResult | NotTaken> {
  const { description, from, responseFor } = opened.packet;
  const asking = { id: sender?.id ?? null, code: from.agencyCode };
  const target = await findRequested(tx, scope.agencyId, asking, [responseFor]);
  if (target === undefined || findRequestFault(target, asking) === 'TARGET_NOT_OURS') {
    const documentKey = responseFor.documentId ?? '';
    return {
      fault: 'TARGET_UNKNOWN',
      detail: description ?? '',
      documentKey,
      fromCode: asking.code,
    };
  }
  const isNew = await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'received',
    kind: 'status',
    delivery_key: `status:${received.sha256}`,
    sha256: received.sha256,
    size: opened.size,
    at: now,
    source: received.source,
    from_code: from.agencyCode,
    document_key: responseFor.documentId ?? null,
    status_code: '13',
    document_id: target.id,
  });
  const result: ImportResult = { result: 'requestRecorded', incomingId: target.id };
  if (!isNew) return result;
  if (findRequestFault(target, asking) === 'TARGET_CLOSED') {
    const words = 'Văn bản này đã được thu hồi hoặc thay thế từ trước';
    await sendAnswer(platform, tx, scope, { about: target, code: '15', description: words, now });
    return result;
  }
  const reason = description ?? null;
  const nothing = {
    packetSha256: received.sha256,
    content: null,
    removed: false,
    replacement: null,
  };
  await putToClerk(tx, scope, target.id, { kind: 'recall', reason, ...nothing }, now);
  return result;
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
    .where('state', 'in', ['issued', 'recalled', 'replaced'])
    .where((where) =>
      isUuid(documentId)
        ? where('id', '=', documentId)
        : where.and([where('number_and_symbol', '=', code), where('number_and_symbol', '<>', '')]),
    )
    .orderBy('updated_at', 'desc')
    .executeTakeFirst();
  if (document === undefined) return undefined;
  const ids = senderId === undefined ? [] : [senderId, ...(await listPredecessors(tx, senderId))];
  const recipient = await documentsTx(tx)
    .selectFrom('documents.recipient')
    .select('recipient_id')
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', document.id)
    .where((where) =>
      where.or([
        where('code', '=', from.agencyCode),
        sql<boolean>`recipient_id = any (${ids}::uuid[])`,
      ]),
    )
    // Of several that it took the place of, the one that was heard of longest ago.
    .orderBy(sql`(code <> ${from.agencyCode})`)
    .orderBy(sql`state_at nulls first`)
    .executeTakeFirst();
  return recipient && { id: document.id, recipientId: recipient.recipient_id };
}
