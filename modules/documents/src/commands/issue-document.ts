import { getAgency } from '@hien-luong/directory';
import { type DocumentPacket, writeDocumentPacket } from '@hien-luong/edxml';
import { type AuthorizedScope, newId, type Platform, type Tx } from '@hien-luong/platform';
import { keepProof } from '@hien-luong/trust';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { AgencyRef } from '../contract/index.ts';
import {
  askRecipients,
  listRecipientStates,
  type StandingRecipient,
} from '../data/ask-recipients.ts';
import { appendIncoming, getIncomingRecord } from '../data/incoming-record.ts';
import { appendOutgoing, getOutgoingRecord, type OutgoingRecord } from '../data/outgoing-record.ts';
import { insertPacket } from '../data/packets.ts';
import { recordPublicDocument } from '../data/public-documents.ts';
import { insertRecipients } from '../data/recipients.ts';
import { DocumentsError } from '../documents-error.ts';
import { buildDocumentPacket } from '../exchange/build-document-packet.ts';
import { describeAgency } from '../exchange/describe-agency.ts';
import { sendPacket } from '../exchange/packet-sent.ts';
import { nameFiles } from '../rules/name-files.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';
import { listRecipients } from './describe-draft.ts';

type IssueInput = VersionedDocument & {
  recipientIds?: string[] | undefined;
  batchId?: string | undefined;
};
type NamedRecipient = AgencyRef & { id: string };

/**
 * Issues a sealed document: one packet, stored once, on its way to every recipient. The document a
 * recipient gets is the one sealed; who gets it may still be corrected here.
 * @law NĐ 30/2020/NĐ-CP Đ.18
 */
export async function issueDocument(
  platform: Platform,
  scope: AuthorizedScope,
  { batchId, recipientIds, ...document }: IssueInput,
): Promise<ChangedDocument & { recipientCount: number }> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    document,
    'issue',
    async ({ tx, record, now }) => {
      const ids = recipientIds ?? record.facts.fields.recipientIds;
      const recipients = await listRecipients(tx, ids, toCalendarDate(now));
      if (recipients.length === 0) throw new DocumentsError('RECIPIENTS_MISSING', 'no recipients');
      const replaced = await findReplaced(tx, record);
      const packetSha256 = await dispatch(platform, tx, scope, {
        record,
        recipients,
        replaced,
        now,
      });
      if (replaced !== undefined) await markReplaced(tx, scope, { record, replaced, now });
      await linkReply(tx, scope, record, now);
      await openToStrangers(tx, record, now);
      return {
        action: 'issued',
        detail: { recipients, packetSha256, ...(batchId && { batchId }) },
      };
    },
  );
  return { id: document.id, version: facts.version, recipientCount: facts.recipients.length };
}

type Replaced = { record: OutgoingRecord; told: StandingRecipient[] };
type Dispatch = {
  record: OutgoingRecord;
  recipients: NamedRecipient[];
  replaced: Replaced | undefined;
  now: Date;
};

/** The document that this one takes the place of, locked, and who has it. */
async function findReplaced(
  tx: Tx,
  { agencyId, facts }: OutgoingRecord,
): Promise<Replaced | undefined> {
  const id = facts.fields.replacesId ?? null;
  if (id === null) return undefined;
  const record = await getOutgoingRecord(tx, { agencyId, id }, { lock: true });
  if (record.facts.state !== 'issued') {
    throw new DocumentsError('NOT_IN_STATE', 'what it replaces is not in force', {
      details: { act: 'replace', state: record.facts.state },
    });
  }
  const standing = await listRecipientStates(tx, record);
  const told = standing.filter(({ state }) => state !== 'returned' && state !== 'recalled');
  return { record, told };
}

/** It stays what it was, and is no longer in force; its recipients answer whether they agree. */
async function markReplaced(
  tx: Tx,
  { personName }: AuthorizedScope,
  { record, replaced, now }: { record: OutgoingRecord; replaced: Replaced; now: Date },
): Promise<void> {
  const numberAndSymbol = record.facts.issue?.numberAndSymbol ?? '';
  await appendOutgoing(tx, replaced.record, {
    action: 'replaced',
    detail: { id: record.id, numberAndSymbol },
    actor: null,
    at: now,
  });
  const asked = { code: 'replace', at: now, by: personName, note: numberAndSymbol } as const;
  await askRecipients(tx, replaced.record, replaced.told, asked);
}

async function dispatch(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { record, recipients, replaced, now }: Dispatch,
): Promise<string> {
  const { id, facts } = record;
  const packet = await buildDocumentPacket(platform.files, {
    documentId: id,
    facts,
    from: await describeAgency(tx, scope.agencyId, toCalendarDate(now)),
    to: recipients.map(({ code, name }) => ({ agencyCode: code, name })),
    responseFor: await findAnswered(tx, record),
    business: replaced && businessOf(replaced),
    now,
  });
  const bytes = writeDocumentPacket(packet, { now });
  const { sha256, size } = await platform.files.put(bytes, { maxBytes: bytes.length });
  await insertRecipients(tx, record, recipients);
  await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'sent',
    kind: 'document',
    delivery_key: `document:${id}`,
    sha256,
    size,
    at: now,
    source: 'issue',
    from_code: packet.from.agencyCode,
    document_key: id,
    document_id: id,
  });
  const signed = facts.files.filter(({ mediaType }) => mediaType === 'application/pdf');
  await keepProof(platform, tx, scope, nameFiles(facts.issue?.numberAndSymbol, signed));
  const recipientIds = recipients.map((recipient) => recipient.id);
  const fromAgencyId = scope.agencyId;
  const sent = { packetSha256: sha256, kind: 'document', fromAgencyId } as const;
  await sendPacket(tx, scope, { ...sent, documentId: id, recipientIds }, id);
  return sha256;
}

function businessOf({ record, told }: Replaced): DocumentPacket['business'] {
  const agencyCodes = told.map(({ code }) => code);
  return {
    type: 'replace',
    paper: false,
    replacements: [{ documentId: record.id, agencyCodes }],
  };
}

/** What this document answers, as its sender knows it. */
async function findAnswered(tx: Tx, { agencyId, facts }: OutgoingRecord) {
  const { replyToId } = facts.fields;
  if (replyToId === null) return undefined;
  const { facts: answered } = await getIncomingRecord(tx, { agencyId, id: replyToId });
  // What came on paper has no key that its sender would know.
  if (answered.packet === null) return undefined;
  return {
    agencyCode: answered.sender.code,
    code: answered.numberAndSymbol,
    documentId: answered.documentKey,
    date: parseCalendarDate(answered.issuedOn),
  };
}

/** The document answered shows its answer; that is no act of anybody's on its own. */
async function linkReply(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { id, facts }: OutgoingRecord,
  now: Date,
): Promise<void> {
  const { replyToId } = facts.fields;
  if (replyToId === null) return;
  const answered = await getIncomingRecord(tx, { agencyId, id: replyToId }, { lock: true });
  const detail = { outgoingId: id, numberAndSymbol: facts.issue?.numberAndSymbol ?? '' };
  await appendIncoming(tx, answered, { action: 'replied', detail, actor: null, at: now });
}

/** From here on strangers who hold the document find who issued it. */
async function openToStrangers(
  tx: Tx,
  { agencyId, id, facts }: OutgoingRecord,
  now: Date,
): Promise<void> {
  const main = facts.files.find(({ role }) => role === 'main');
  if (facts.issue === null || main === undefined) return;
  const { name: agencyName } = await getAgency(tx, agencyId, toCalendarDate(now));
  await recordPublicDocument(tx, {
    agencyId,
    documentId: id,
    agencyName,
    reference: facts.submission?.publicReference,
    numberAndSymbol: facts.issue.numberAndSymbol,
    issuedOn: facts.issue.issuedOn,
    sha256: main.sha256,
    size: main.size,
  });
}
