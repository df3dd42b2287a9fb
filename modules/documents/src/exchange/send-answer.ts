import { type StatusCode, writeStatusPacket } from '@hien-luong/edxml';
import { newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { insertPacket } from '../data/packets.ts';
import { describeAgency } from './describe-agency.ts';
import { sendPacket } from './packet-sent.ts';

export type StatusAnswer = {
  /** The document spoken of, by its sender's names for it; without an id one that is not here. */
  about: {
    id: string | null;
    senderId: string | null;
    senderCode: string;
    documentKey: string;
    numberAndSymbol: string;
    issuedOn: string;
  };
  code: StatusCode;
  description?: string | undefined;
  /** What the system says by itself names nobody. */
  isAutomatic?: boolean;
  now: Date;
};

/** Sends one status packet; a sender unknown to the directory cannot be told. */
export async function sendAnswer(
  platform: Platform,
  tx: Tx,
  scope: Scope,
  { about, code, description, isAutomatic = false, now }: StatusAnswer,
): Promise<void> {
  if (about.senderId === null) return;
  const bytes = writeStatusPacket({
    from: await describeAgency(tx, scope.agencyId, toCalendarDate(now)),
    responseFor: {
      agencyCode: about.senderCode,
      code: about.numberAndSymbol,
      documentId: about.documentKey,
      date: parseCalendarDate(about.issuedOn),
    },
    ...(scope.kind === 'person' &&
      !isAutomatic && { staff: { name: scope.personName, department: scope.postTitle } }),
    code,
    ...(description !== undefined && { description }),
    timestamp: now,
  });
  const { sha256, size } = await platform.files.put(bytes, { maxBytes: bytes.length });
  await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'sent',
    kind: 'status',
    delivery_key: `status:${sha256}`,
    sha256,
    size,
    at: now,
    source: 'status',
    document_key: about.documentKey,
    status_code: code,
    document_id: about.id,
  });
  const recipientIds = [about.senderId];
  const sent = { packetSha256: sha256, kind: 'status', fromAgencyId: scope.agencyId } as const;
  await sendPacket(tx, scope, { ...sent, documentId: null, recipientIds }, about.documentKey);
}
