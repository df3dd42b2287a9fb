import { findAgencyByCode } from '@hien-luong/directory';
import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { type CalendarDate, findDocumentKind, toCalendarDate } from '@hien-luong/vn';
import type { ImportResult } from '../contract/index.ts';
import { beginIncoming } from '../data/incoming-record.ts';
import { getReceivedPacket, insertPacket } from '../data/packets.ts';
import { documentsTx } from '../data/tables.ts';
import type { Arrival, PacketWarning } from '../rules/incoming-action.ts';
import type { ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedPacket } from './open-packet.ts';
import { sendStatus } from './send-status.ts';

type OpenedDocument = OpenedPacket & { kind: 'document' };

/** Takes in a document, once, and answers its sender that it is there (01). */
export async function receiveDocument(
  platform: Platform,
  scope: Scope,
  received: ReceivedPacket,
  opened: OpenedDocument,
): Promise<ImportResult> {
  const now = platform.clock.now();
  const [id, packetId] = [newId(now.getTime()), newId(now.getTime())];
  const { packet } = opened;
  const deliveryKey = `document:${packet.business.type}:${packet.from.agencyCode}:${packet.documentId}`;
  return platform.db.write(scope, async (tx) => {
    const isNew = await insertPacket(tx, {
      agency_id: scope.agencyId,
      id: packetId,
      direction: 'received',
      kind: 'document',
      delivery_key: deliveryKey,
      sha256: received.sha256,
      size: opened.size,
      at: now,
      source: received.source,
      from_code: packet.from.agencyCode,
      document_key: packet.documentId,
      document_id: id,
    });
    if (!isNew) {
      const kept = await getReceivedPacket(tx, scope.agencyId, deliveryKey);
      return { result: 'alreadyReceived', incomingId: kept.document_id ?? id };
    }
    const detail = await describeArrival(tx, scope, {
      received,
      opened,
      packetId,
      today: toCalendarDate(now),
    });
    const action = { action: 'arrived', detail } as const;
    const identity = { agencyId: scope.agencyId, id };
    const facts = await beginIncoming(tx, identity, { ...action, actor: null, at: now });
    await sendStatus(platform, tx, scope, { facts, action, incomingId: id, now });
    await appendAudit(tx, scope, {
      action: 'documents.receive',
      subject: { type: 'incoming', id },
      detail: { packet: received.sha256, from: packet.from.agencyCode },
    });
    return { result: 'received', incomingId: id };
  });
}

type ArrivalSource = {
  received: ReceivedPacket;
  opened: OpenedDocument;
  packetId: string;
  today: CalendarDate;
};

async function describeArrival(
  tx: Tx,
  scope: Scope,
  { received, opened, packetId, today }: ArrivalSource,
): Promise<Arrival> {
  const { packet } = opened;
  const sender = await findAgencyByCode(tx, packet.from.agencyCode, today);
  const { number, notation } = packet.code;
  return {
    kind: findDocumentKind(packet.documentType.name ?? '') ?? 'officialLetter',
    subject: packet.subject,
    summary: packet.content ?? null,
    urgency: packet.urgency,
    sender: {
      id: sender?.id ?? null,
      code: packet.from.agencyCode,
      name: packet.from.name ?? sender?.name ?? packet.from.agencyCode,
    },
    numberAndSymbol: number === '' ? notation : `${number}/${notation}`,
    issuedOn: packet.promulgation.date,
    dueOn: packet.dueDate ?? null,
    signer: {
      competence: packet.signer?.competence ?? '',
      title: packet.signer?.position ?? '',
      name: packet.signer?.fullName ?? '',
    },
    documentKey: packet.documentId,
    packet: { id: packetId, sha256: received.sha256, warnings: warningsOf(received, opened) },
    files: filesOf(opened),
    inReplyTo: await findAnswered(tx, scope, opened),
  };
}

function warningsOf(
  received: ReceivedPacket,
  { packet, warnings }: OpenedDocument,
): PacketWarning[] {
  const read = warnings.map(({ code, element, value }) => ({
    code,
    detail: value === undefined ? element : `${element}: ${value}`,
  }));
  // A recall, update or replacement is shown to the clerk, who knows what to do with it.
  const business = packet.business.type;
  const special =
    business === 'new'
      ? []
      : [{ code: `BUSINESS_${business.toUpperCase()}`, detail: packet.business.reason ?? '' }];
  return [...read, ...special, ...(received.extraWarnings ?? [])];
}

/** The first PDF is the document itself; without one, the first file. */
function filesOf({ files }: OpenedDocument): Arrival['files'] {
  const pdf = files.findIndex(({ contentType }) => contentType === 'application/pdf');
  const main = Math.max(0, pdf);
  return files.map((file, index) => ({
    id: newId(),
    role: index === main ? 'main' : 'attachment',
    name: file.name,
    mediaType: file.contentType,
    size: file.size,
    sha256: file.sha256,
    verdict: file.verdict,
  }));
}

/** Documents of ours that this one answers, by their key, else by number and symbol. */
async function findAnswered(
  tx: Tx,
  { agencyId }: Scope,
  { packet }: OpenedDocument,
): Promise<Arrival['inReplyTo']> {
  const answered: Arrival['inReplyTo'] = [];
  for (const { code = '', documentId = '' } of packet.responseFor) {
    const row = await documentsTx(tx)
      .selectFrom('documents.outgoing')
      .select(['id', 'number_and_symbol'])
      .where('agency_id', '=', agencyId)
      .where((where) =>
        where.or([
          where('number_and_symbol', '=', code),
          ...(isUuid(documentId) ? [where('id', '=', documentId)] : []),
        ]),
      )
      .executeTakeFirst();
    answered.push({ id: row?.id ?? null, numberAndSymbol: row?.number_and_symbol ?? code });
  }
  return answered;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
}
