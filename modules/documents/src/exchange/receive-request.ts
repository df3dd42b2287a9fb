import { getAgency } from '@hien-luong/directory';
import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ImportResult } from '../contract/index.ts';
import { findRequested, type NamedDocument } from '../data/find-requested.ts';
import { appendIncoming, getIncomingRecord } from '../data/incoming-record.ts';
import { getReceivedPacket, insertPacket } from '../data/packets.ts';
import { findRequestFault, type SenderRequest } from '../rules/sender-request.ts';
import type { KnownAgency } from './find-sender-fault.ts';
import type { NotTaken, ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedDocument } from './open-packet.ts';
import { filesOf } from './packet-files.ts';
import { sendAnswer } from './send-answer.ts';

type Incoming = {
  received: ReceivedPacket;
  opened: OpenedDocument;
  sender: KnownAgency | undefined;
  isProven: boolean;
  now: Date;
};

/**
 * Takes in a recall or an update: it is put to the clerk on the document that it speaks of, once. One
 * of a document that is not here is kept and refused, and remembered in case the document comes
 * later; one of a document that has gone that way already is agreed to again. Only the document's own
 * sender, proven, can ask. An update that brings the whole of a document that is not here is that
 * document: `asDocument`.
 */
export async function receiveRequest(
  platform: Platform,
  tx: Tx,
  scope: Scope,
  incoming: Incoming,
): Promise<ImportResult | NotTaken | 'asDocument'> {
  const { isProven, now, opened, received, sender } = incoming;
  const { packet } = opened;
  const from = { id: sender?.id ?? null, code: packet.from.agencyCode };
  const isWhole = packet.business.type === 'update' && opened.files.length > 0;
  if (!isProven) return isWhole ? 'asDocument' : { fault: 'SENDER_UNPROVEN', detail: from.code };
  const target = await findRequested(tx, scope.agencyId, from, namedIn(opened));
  const fault = findRequestFault(target, from);
  if (target === undefined && isWhole) return 'asDocument';
  if (target === undefined || fault === 'TARGET_NOT_OURS')
    return refusal(platform, scope, incoming);
  const deliveryKey = `document:${packet.business.type}:${from.code}:${packet.documentId}`;
  const isNew = await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'received',
    kind: 'document',
    delivery_key: deliveryKey,
    sha256: received.sha256,
    size: opened.size,
    at: now,
    source: received.source,
    from_code: from.code,
    document_key: packet.documentId,
    document_id: target.id,
  });
  if (!isNew) {
    const kept = await getReceivedPacket(tx, scope.agencyId, deliveryKey);
    return { result: 'requestRecorded', incomingId: kept.document_id ?? target.id };
  }
  if (fault === 'TARGET_CLOSED') {
    const description = 'Văn bản này đã được thu hồi hoặc thay thế từ trước';
    await sendAnswer(platform, tx, scope, { about: target, code: '15', description, now });
  } else {
    await putToClerk(tx, scope, target.id, await requestOf(tx, scope, incoming), now);
  }
  return { result: 'requestRecorded', incomingId: target.id };
}

/** The documents that a packet may speak of, in the ways in which vendors name them. */
function namedIn({ packet }: OpenedDocument): NamedDocument[] {
  const { business, responseFor } = packet;
  return [{ documentId: business.documentId }, ...responseFor];
}

/** The sender learns at once that there is nothing here to give back. */
function refusal(platform: Platform, scope: Scope, { now, opened, sender }: Incoming): NotTaken {
  const [first] = opened.packet.responseFor;
  const { business, code, from, promulgation } = opened.packet;
  const documentKey = business.documentId ?? first?.documentId ?? '';
  return {
    fault: 'TARGET_UNKNOWN',
    detail: business.reason ?? '',
    documentKey,
    fromCode: from.agencyCode,
    answer: (tx) =>
      sendAnswer(platform, tx, scope, {
        about: {
          id: null,
          senderId: sender?.id ?? null,
          senderCode: from.agencyCode,
          documentKey,
          numberAndSymbol: first?.code ?? `${code.number}/${code.notation}`,
          issuedOn: promulgation.date,
        },
        code: '16',
        description: 'Văn bản này chưa từng đến hoặc không do cơ quan gửi yêu cầu ban hành',
        now,
      }),
  };
}

/** The request becomes part of the document's history and waits for the clerk's answer. */
export async function putToClerk(
  tx: Tx,
  scope: Scope,
  incomingId: string,
  request: SenderRequest,
  now: Date,
): Promise<void> {
  const identity = { agencyId: scope.agencyId, id: incomingId };
  const record = await getIncomingRecord(tx, identity, { lock: true });
  const action = { action: 'requested', detail: { request } } as const;
  await appendIncoming(tx, record, { ...action, actor: null, at: now });
  await appendAudit(tx, scope, {
    action: 'documents.receiveRequest',
    subject: { type: 'incoming', id: incomingId },
    detail: { kind: request.kind },
  });
}

async function requestOf(
  tx: Tx,
  { agencyId }: Scope,
  { now, opened, received }: Incoming,
): Promise<SenderRequest> {
  const { business, content, dueDate, subject, urgency } = opened.packet;
  const isUpdate = business.type === 'update';
  const own = await getAgency(tx, agencyId, toCalendarDate(now));
  const removed = (business.update?.recipients ?? []).some(
    ({ agencyCode, change }) =>
      change === 'removed' && [own.code, own.code102].includes(agencyCode),
  );
  const described = { subject, summary: content ?? null, dueOn: dueDate ?? null, urgency };
  return {
    kind: isUpdate ? 'update' : 'recall',
    reason: business.reason ?? null,
    packetSha256: received.sha256,
    content: isUpdate ? { ...described, files: filesOf(opened) } : null,
    removed: isUpdate && removed,
    replacement: null,
  };
}
