import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { IncomingDetail } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { allowedIncomingActs } from '../policy.ts';
import { type IncomingFacts, incomingStanding } from '../rules/fold-incoming.ts';
import type { SenderRequest } from '../rules/sender-request.ts';
import { getIncomingRecord, type IncomingRecord } from './incoming-record.ts';
import { incomingRows, toIncomingRow } from './incoming-rows.ts';
import { documentsTx } from './tables.ts';
import { timelineOf } from './timeline.ts';

/** One document with its judgement, its history and what the post may do. Throws `DOCUMENT_NOT_FOUND`. */
export async function getIncoming(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  today: CalendarDate,
): Promise<IncomingDetail> {
  const record = await getIncomingRecord(tx, { agencyId: scope.agencyId, id });
  const row = await incomingRows(tx, scope.agencyId).where('i.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DocumentsError('DOCUMENT_NOT_FOUND', 'no such document');
  return {
    ...toIncomingRow(row, today),
    ...presentationOf(record.facts, scope, id),
    duplicates: await listDuplicates(tx, record),
    replies: await listReplies(tx, record),
    timeline: timelineOf(record.actions),
  };
}

function presentationOf(facts: IncomingFacts, scope: AuthorizedScope, id: string) {
  const {
    copyKind = null,
    directive,
    documentKey,
    inReplyTo,
    packet,
    signer,
    summary,
    version,
  } = facts;
  // What was recalled is destroyed: that it was here is all that is left to show.
  const isGone = facts.state === 'recalled';
  const files = (isGone ? [] : facts.files).map((file) => ({
    ...file,
    path: `/documents/incoming/${id}/files/${file.id}`,
  }));
  return {
    version,
    summary: isGone ? null : summary,
    copyKind,
    signer,
    files,
    verdict: files.find(({ role }) => role === 'main')?.verdict ?? null,
    packet: packet && {
      documentId: documentKey,
      sha256: packet.sha256,
      receivedAt: facts.arrivedAt.toISOString(),
      warnings: packet.warnings,
    },
    cameBy: facts.cameBy ?? ('packet' as const),
    directive,
    inReplyTo,
    replaces: facts.replaces ?? [],
    replacedBy: facts.replacedBy,
    requests: facts.requests.map(presentedRequest),
    acts: allowedIncomingActs(incomingStanding(facts), scope),
  };
}

function presentedRequest({ content, kind, reason, removed, replacement }: SenderRequest) {
  const { dueOn = null, files = [], subject = null } = content ?? {};
  return { kind, reason, removed, subject, dueOn, fileCount: files.length, replacement };
}

/**
 * Others with the same key, or the same number, symbol and agency.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
async function listDuplicates(tx: Tx, { agencyId, facts, id }: IncomingRecord) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select(['id', 'arrival_number', 'arrived_at'])
    .where('agency_id', '=', agencyId)
    .where('id', '<>', id)
    .where(
      sql<boolean>`(document_key = ${facts.documentKey}
        or (sender_code = ${facts.sender.code} and number_and_symbol = ${facts.numberAndSymbol}))`,
    )
    .orderBy('arrived_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    arrivalNumber: row.arrival_number,
    arrivedAt: row.arrived_at.toISOString(),
  }));
}

async function listReplies(tx: Tx, { agencyId, id }: IncomingRecord) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select(['id', 'number_and_symbol', 'subject'])
    .where('agency_id', '=', agencyId)
    .where('reply_to_id', '=', id)
    .where('given_up', '=', false)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    numberAndSymbol: row.number_and_symbol,
    subject: row.subject,
  }));
}
