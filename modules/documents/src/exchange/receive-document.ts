import { appendAudit, newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { keepProof } from '@hien-luong/trust';
import { findDocumentKind, toCalendarDate } from '@hien-luong/vn';
import type { ImportResult } from '../contract/index.ts';
import { beginIncoming } from '../data/incoming-record.ts';
import { findReceivedPacket, getReceivedPacket, insertPacket } from '../data/packets.ts';
import { documentsTx } from '../data/tables.ts';
import { takeEarlyRecalls } from '../data/take-early-recalls.ts';
import type { Arrival, PacketWarning } from '../rules/incoming-action.ts';
import { nameFiles } from '../rules/name-files.ts';
import { isSealedBy } from '../rules/sender-proof.ts';
import { findCopyKind } from './copy-words.ts';
import { findReplaced, type Replaced } from './find-replaced.ts';
import { findSender, findSenderFault, type KnownAgency } from './find-sender-fault.ts';
import type { NotTaken, ReceivedPacket } from './keep-unreadable.ts';
import type { OpenedDocument } from './open-packet.ts';
import { filesOf, mainIndexOf } from './packet-files.ts';
import { putToClerk, receiveRequest } from './receive-request.ts';
import { sendStatus } from './send-status.ts';

/** Takes in a document, once, and answers its sender that it is there (01). */
export async function receiveDocument(
  platform: Platform,
  scope: Scope,
  received: ReceivedPacket,
  opened: OpenedDocument,
): Promise<ImportResult | NotTaken> {
  const now = platform.clock.now();
  const [id, packetId] = [newId(now.getTime()), newId(now.getTime())];
  const { packet } = opened;
  return platform.db.write(scope, async (tx) => {
    const sender = await findSender(tx, opened, toCalendarDate(now));
    const fault = findSenderFault(received, opened.kind, sender);
    if (fault !== undefined) return { fault, detail: packet.from.agencyCode };
    const isProven = sender === undefined || isSenderProven(received, opened, sender.id);
    if (packet.business.type === 'recall' || packet.business.type === 'update') {
      const incoming = { received, opened, sender, isProven, now };
      const result = await receiveRequest(platform, tx, scope, incoming);
      if (result !== 'asDocument') return result;
    }
    const deliveryKey = await deliveryKeyOf(tx, scope, { received, opened, isProven });
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
    const replaced = isProven ? await findReplaced(tx, scope, opened, sender) : [];
    const detail = await describeArrival(tx, scope, {
      received,
      opened,
      packetId,
      sender,
      isProven,
      replaced,
    });
    const signed = detail.files.filter(({ verdict }) => (verdict?.signatures.length ?? 0) > 0);
    await keepProof(platform, tx, scope, nameFiles(detail.numberAndSymbol, signed));
    const action = { action: 'arrived', detail } as const;
    const identity = { agencyId: scope.agencyId, id };
    const facts = await beginIncoming(tx, identity, { ...action, actor: null, at: now });
    await sendStatus(platform, tx, scope, { facts, action, incomingId: id, now });
    await followUp(tx, scope, { id, detail, now });
    await appendAudit(tx, scope, {
      action: 'documents.receive',
      subject: { type: 'incoming', id },
      detail: { packet: received.sha256, from: packet.from.agencyCode },
    });
    return { result: 'received', incomingId: id };
  });
}

type Arrived = { id: string; detail: Arrival; now: Date };

/** What the arrival means for other documents, and what was said of it before it came. */
async function followUp(tx: Tx, scope: Scope, { detail, id, now }: Arrived): Promise<void> {
  const { numberAndSymbol, replaces = [] } = detail;
  const nothing = { packetSha256: null, content: null, removed: false };
  for (const replaced of replaces) {
    if (replaced.id === null) continue;
    const replacement = { incomingId: id, numberAndSymbol };
    const request = { ...nothing, kind: 'replace', reason: null, replacement } as const;
    await putToClerk(tx, scope, replaced.id, request, now);
  }
  for (const reason of await takeEarlyRecalls(tx, scope.agencyId, detail)) {
    const request = { ...nothing, kind: 'recall', reason, replacement: null } as const;
    await putToClerk(tx, scope, id, request, now);
  }
}

function unknownReplaced({ numberAndSymbol }: Replaced): PacketWarning {
  return { code: 'REPLACED_UNKNOWN', detail: numberAndSymbol };
}

type ArrivalSource = {
  received: ReceivedPacket;
  opened: OpenedDocument;
  packetId: string;
  /** Undefined for one that the directory does not know. */
  sender: KnownAgency | undefined;
  isProven: boolean;
  replaced: Replaced[];
};

/** By the axis that brought it, or by its own seal. */
function isSenderProven(
  { source }: ReceivedPacket,
  { files }: OpenedDocument,
  agencyId: string,
): boolean {
  return source === 'axis' || isSealedBy(files[mainIndexOf(files)]?.verdict ?? null, agencyId);
}

/**
 * What makes a packet the same one. A packet that only claims to be from an agency of the province
 * has no say in that agency's documents: were it to take the key of one, the true one, coming
 * later, would be taken for a repetition.
 */
async function deliveryKeyOf(
  tx: Tx,
  { agencyId }: Scope,
  { isProven, opened, received }: Pick<ArrivalSource, 'isProven' | 'opened' | 'received'>,
): Promise<string> {
  const { business, documentId, from } = opened.packet;
  const key = `document:${business.type}:${from.agencyCode}:${documentId}`;
  if (isProven) return key;
  const same = await findReceivedPacket(tx, agencyId, key);
  return same?.sha256 === received.sha256 ? key : `unproven:${received.sha256}`;
}

async function describeArrival(
  tx: Tx,
  scope: Scope,
  { received, opened, packetId, sender, isProven, replaced }: ArrivalSource,
): Promise<Arrival> {
  const { packet } = opened;
  const { number, notation } = packet.code;
  return {
    kind: findDocumentKind(packet.documentType.name ?? '') ?? 'officialLetter',
    subject: packet.subject,
    summary: packet.content ?? null,
    copyKind: findCopyKind(packet) ?? null,
    urgency: packet.urgency,
    sender: {
      id: sender?.id ?? null,
      code: packet.from.agencyCode,
      name: sender?.name ?? packet.from.name ?? packet.from.agencyCode,
    },
    numberAndSymbol: number === '' ? notation : `${number}/${notation}`,
    issuedOn: packet.promulgation.date,
    dueOn: packet.dueDate ?? null,
    signer: {
      competence: packet.signer?.competence ?? '',
      title: packet.signer?.position ?? '',
      name: packet.signer?.fullName ?? '',
    },
    // An update that is taken for its document bears the key of that, not of its own message.
    documentKey: packet.business.documentId ?? packet.documentId,
    packet: {
      id: packetId,
      sha256: received.sha256,
      warnings: [
        ...warningsOf(received, opened, isProven),
        ...replaced.filter(({ id }) => id === null).map(unknownReplaced),
      ],
    },
    files: filesOf(opened),
    inReplyTo: await findAnswered(tx, scope, opened),
    replaces: replaced,
  };
}

function warningsOf(
  received: ReceivedPacket,
  { packet, warnings }: OpenedDocument,
  isProven: boolean,
): PacketWarning[] {
  const read = warnings.map(({ code, element, value }) => ({
    code,
    detail: value === undefined ? element : `${element}: ${value}`,
  }));
  const updated =
    packet.business.type === 'update'
      ? [{ code: 'UPDATED_UNKNOWN', detail: packet.business.reason ?? '' }]
      : [];
  const unproven = isProven ? [] : [{ code: 'SENDER_UNPROVEN', detail: packet.from.agencyCode }];
  return [...read, ...updated, ...unproven, ...(received.extraWarnings ?? [])];
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
