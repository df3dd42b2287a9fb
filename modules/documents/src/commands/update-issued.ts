import { writeDocumentPacket } from '@hien-luong/edxml';
import { type AuthorizedScope, newId, type Platform, type Tx } from '@hien-luong/platform';
import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { AgencyRef } from '../contract/index.ts';
import {
  askRecipients,
  listRecipientStates,
  type StandingRecipient,
} from '../data/ask-recipients.ts';
import type { OutgoingRecord } from '../data/outgoing-record.ts';
import { insertPacket } from '../data/packets.ts';
import { insertRecipients } from '../data/recipients.ts';
import { DocumentsError } from '../documents-error.ts';
import { buildDocumentPacket } from '../exchange/build-document-packet.ts';
import { describeAgency } from '../exchange/describe-agency.ts';
import { sendPacket } from '../exchange/packet-sent.ts';
import { sendRequest } from '../exchange/send-request.ts';
import { canGiveBack } from '../rules/recall-scope.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';
import { checkDueDate, listRecipients } from './describe-draft.ts';

type UpdateInput = VersionedDocument & {
  reason: string;
  dueOn?: string | null | undefined;
  addedIds: string[];
  removedIds: string[];
};
type Named = AgencyRef & { id: string };

/**
 * Changes what recipients know of an issued document: the day to answer by, and who they are. The
 * signed pages stay as they are; a fault in them wants another document in their place. Whoever is
 * added gets the document; whoever is taken off is asked to give it back; all others are told.
 * Throws `UPDATE_EMPTY`, `RECIPIENTS_MISSING`, `RECIPIENT_UNKNOWN`, `DUE_DATE_PAST`.
 * @law NĐ 30/2020/NĐ-CP Đ.18 k.3
 */
export async function updateIssued(
  platform: Platform,
  scope: AuthorizedScope,
  { addedIds, dueOn, reason, removedIds, ...document }: UpdateInput,
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    document,
    'update',
    async ({ tx, record, now }) => {
      const today = toCalendarDate(now);
      const change = await planUpdate(tx, record, { addedIds, dueOn, removedIds }, today);
      const because = reason.normalize('NFC');
      const by = scope.personName;
      const packetSha256 = await tellPresent(platform, tx, scope, { record, change, because, now });
      await askRecipients(tx, record, change.kept, { code: 'update', at: now, by, note: because });
      await askRecipients(tx, record, change.removed, { code: '13', at: now, by, note: because });
      await sendToAdded(platform, tx, scope, { record, change, now });
      return {
        action: 'updated',
        detail: {
          reason: because,
          dueOn: change.dueOn,
          recipients: change.recipients,
          addedCount: change.added.length,
          removedCount: change.removed.length,
          packetSha256,
        },
      };
    },
  );
  return { id: document.id, version: facts.version };
}

type Change = {
  dueOn: string | null;
  isDueOnNew: boolean;
  added: Named[];
  removed: StandingRecipient[];
  kept: StandingRecipient[];
  recipients: AgencyRef[];
  presentCount: number;
};

async function planUpdate(
  tx: Tx,
  record: OutgoingRecord,
  wanted: Pick<UpdateInput, 'addedIds' | 'dueOn' | 'removedIds'>,
  today: CalendarDate,
): Promise<Change> {
  const present = await listRecipientStates(tx, record);
  const known = new Set(present.map(({ id }) => id));
  const leaving = new Set(wanted.removedIds);
  const added = await listRecipients(
    tx,
    wanted.addedIds.filter((id) => !known.has(id)),
    today,
  );
  const removed = present.filter(({ id, state }) => leaving.has(id) && canGiveBack(state));
  const stay = present.filter(({ id }) => !removed.some((one) => one.id === id));
  const before = record.facts.fields.dueOn;
  const dueOn = wanted.dueOn === undefined ? before : wanted.dueOn;
  const isDueOnNew = dueOn !== before;
  if (!isDueOnNew && added.length === 0 && removed.length === 0) {
    throw new DocumentsError('UPDATE_EMPTY', 'nothing changes');
  }
  if (isDueOnNew) checkDueDate(dueOn, today);
  if (stay.length + added.length === 0) {
    throw new DocumentsError('RECIPIENTS_MISSING', 'nobody would be left: recall it instead');
  }
  const recipients = [...stay, ...added].map(({ code, id, name }) => ({ id, code, name }));
  const kept = stay.filter(isThere);
  return { dueOn, isDueOnNew, added, removed, kept, recipients, presentCount: present.length };
}

/** Whoever returned it, or gave it back, has nothing to update. */
function isThere({ state }: StandingRecipient): boolean {
  return state !== 'returned' && state !== 'recalled';
}

type Telling = { record: OutgoingRecord; change: Change; because: string; now: Date };

async function tellPresent(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { because, change, now, record }: Telling,
): Promise<string | null> {
  const { added, dueOn, isDueOnNew, kept, removed } = change;
  const to = [...kept, ...removed];
  if (to.length === 0) return null;
  const fields = { ...record.facts.fields, dueOn };
  return sendRequest(platform, tx, scope, {
    record: { ...record, facts: { ...record.facts, fields } },
    to,
    business: {
      type: 'update',
      documentId: record.id,
      reason: because,
      update: {
        contentChanged: isDueOnNew,
        recipientsChanged: added.length + removed.length > 0,
        recipients: [
          ...removed.map(({ code }) => ({ agencyCode: code, change: 'removed' as const })),
          ...added.map(({ code }) => ({ agencyCode: code, change: 'added' as const })),
        ],
      },
    },
    now,
  });
}

async function sendToAdded(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { change, now, record }: Pick<Telling, 'record' | 'change' | 'now'>,
): Promise<void> {
  const { added, dueOn, recipients } = change;
  if (added.length === 0) return;
  const packet = await buildDocumentPacket(platform.files, {
    documentId: record.id,
    facts: { ...record.facts, fields: { ...record.facts.fields, dueOn } },
    from: await describeAgency(tx, scope.agencyId, toCalendarDate(now)),
    to: recipients.map(({ code, name }) => ({ agencyCode: code, name })),
    responseFor: undefined,
    now,
  });
  const bytes = writeDocumentPacket(packet, { now });
  const { sha256, size } = await platform.files.put(bytes, { maxBytes: bytes.length });
  await insertRecipients(tx, record, added, change.presentCount);
  await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'sent',
    kind: 'document',
    delivery_key: `document:${record.id}:${record.facts.version}`,
    sha256,
    size,
    at: now,
    source: 'update',
    from_code: packet.from.agencyCode,
    document_key: record.id,
    document_id: record.id,
  });
  const recipientIds = added.map(({ id }) => id);
  const fromAgencyId = scope.agencyId;
  const sent = { packetSha256: sha256, kind: 'document', fromAgencyId } as const;
  await sendPacket(tx, scope, { ...sent, documentId: record.id, recipientIds }, record.id);
}
