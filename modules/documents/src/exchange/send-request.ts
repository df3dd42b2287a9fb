import { type DocumentPacket, writeDocumentPacket } from '@hien-luong/edxml';
import { type AuthorizedScope, newId, type Platform, type Tx } from '@hien-luong/platform';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { OutgoingRecord } from '../data/outgoing-record.ts';
import { insertPacket } from '../data/packets.ts';
import { DocumentsError } from '../documents-error.ts';
import { buildDocumentPacket } from './build-document-packet.ts';
import { describeAgency } from './describe-agency.ts';
import { sendPacket } from './packet-sent.ts';

type Business = DocumentPacket['business'];
export type Request = {
  record: OutgoingRecord;
  to: readonly { id: string; code: string; name: string }[];
  business: Pick<Business, 'type' | 'documentId' | 'reason' | 'update'>;
  now: Date;
};

/**
 * Sends a packet that brings no document but asks something of one that was sent before, which it
 * names both ways in which vendors look for it. Answers its digest.
 */
export async function sendRequest(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { business, now, record, to }: Request,
): Promise<string> {
  const { facts, id } = record;
  const { issue } = facts;
  if (issue === null) throw new DocumentsError('NOT_IN_STATE', 'it has no number');
  const from = await describeAgency(tx, scope.agencyId, toCalendarDate(now));
  const messageId = newId(now.getTime());
  const packet = await buildDocumentPacket(platform.files, {
    documentId: messageId,
    facts: { ...facts, files: [] },
    from,
    to: to.map(({ code, name }) => ({ agencyCode: code, name })),
    responseFor: {
      agencyCode: from.agencyCode,
      code: issue.numberAndSymbol,
      documentId: id,
      date: parseCalendarDate(issue.issuedOn),
    },
    business: { ...business, paper: false, replacements: [] },
    now,
  });
  const bytes = writeDocumentPacket(packet, { now });
  const { sha256, size } = await platform.files.put(bytes, { maxBytes: bytes.length });
  await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: messageId,
    direction: 'sent',
    kind: 'document',
    delivery_key: `${business.type}:${messageId}`,
    sha256,
    size,
    at: now,
    source: business.type,
    from_code: from.agencyCode,
    document_key: id,
    document_id: id,
  });
  const recipientIds = to.map((recipient) => recipient.id);
  const sent = { packetSha256: sha256, kind: 'document', fromAgencyId: scope.agencyId } as const;
  // Handing this over is not the arrival of the document.
  await sendPacket(tx, scope, { ...sent, documentId: null, recipientIds }, id);
  return sha256;
}
