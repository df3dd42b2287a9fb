import { getAgency } from '@hien-luong/directory';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { judgeFile } from '@hien-luong/trust';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { type CopyInfo, type OutgoingDetail, RecipientState } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { allowedOutgoingActs } from '../policy.ts';
import type { CopyFacts } from '../rules/copy-facts.ts';
import { type OutgoingFacts, outgoingStanding } from '../rules/fold-outgoing.ts';
import { getOutgoingRecord, type OutgoingRecord } from './outgoing-record.ts';
import { outgoingRows, toOutgoingRow } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';
import { timelineOf } from './timeline.ts';

/** One document with its history and what the acting post may do. Throws `DOCUMENT_NOT_FOUND`. */
export async function getOutgoing(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<OutgoingDetail> {
  const { facts, ...stored } = await platform.db.read(scope, (tx) =>
    readStored(tx, scope, id, platform.clock.now()),
  );
  return {
    ...stored,
    ...presentationOf(facts, scope, id),
    verdict: await judgeMain(platform, facts),
  };
}

async function readStored(tx: Tx, scope: AuthorizedScope, id: string, now: Date) {
  const record = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id });
  const row = await outgoingRows(tx, scope.agencyId).where('o.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DocumentsError('DOCUMENT_NOT_FOUND', 'no such document');
  const agency = await getAgency(tx, scope.agencyId, toCalendarDate(now));
  return {
    ...toOutgoingRow(row),
    facts: record.facts,
    agency: { id: agency.id, code: agency.code ?? agency.code102 ?? '', name: agency.name },
    replyTo: await findAnswered(tx, record),
    replaces: await findReplaced(tx, record),
    answers: await listAnswers(tx, record),
    recipientSummary: await countRecipientStates(tx, record),
    timeline: timelineOf(record.actions),
  };
}

function presentationOf(facts: OutgoingFacts, scope: AuthorizedScope, id: string) {
  const { draftingUnit, fields, files, recipients, submission, version } = facts;
  return {
    version,
    draftingUnit,
    recipients,
    capacity: (submission ?? facts.copy)?.authority.capacity ?? fields.capacity,
    signerPostId: fields.signerPostId,
    content: fields.content,
    replacedBy: facts.replacedBy,
    copy: facts.copy && copyInfoOf(facts.copy),
    files: files.map((file) => ({ ...file, path: `/documents/outgoing/${id}/files/${file.id}` })),
    acts: allowedOutgoingActs(outgoingStanding(facts), scope),
  };
}

function copyInfoOf({ kind, medium, source }: CopyFacts): CopyInfo {
  return { kind, medium, source };
}

/** Before the signature there is nothing to judge, nor on a copy for paper. */
async function judgeMain(platform: Platform, facts: OutgoingFacts) {
  const main = facts.files.find(({ role }) => role === 'main');
  const isCopyUnsealed =
    facts.copy !== null && (facts.issue === null || facts.copy.medium === 'paper');
  if (facts.signedAt === null || main === undefined || isCopyUnsealed) return null;
  return judgeFile(platform, await platform.files.read(main.sha256), { at: platform.clock.now() });
}

async function findAnswered(tx: Tx, { agencyId, facts }: OutgoingRecord) {
  const { replyToId } = facts.fields;
  if (replyToId === null) return null;
  const row = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select(['id', 'number_and_symbol', 'sender_name'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', replyToId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, numberAndSymbol: row.number_and_symbol, agencyName: row.sender_name };
}

async function findReplaced(tx: Tx, { agencyId, facts }: OutgoingRecord) {
  const id = facts.fields.replacesId ?? null;
  if (id === null) return null;
  const replaced = await getOutgoingRecord(tx, { agencyId, id });
  return { id, numberAndSymbol: replaced.facts.issue?.numberAndSymbol ?? '' };
}

async function listAnswers(tx: Tx, { agencyId, id }: OutgoingRecord) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select(['i.id', 'i.number_and_symbol', 'i.sender_name'])
    .where('i.agency_id', '=', agencyId)
    .where(sql<boolean>`i.id in (select a.id from documents.answers_to(${id}) a)`)
    .orderBy('i.arrived_at')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    numberAndSymbol: row.number_and_symbol,
    agencyName: row.sender_name,
  }));
}

async function countRecipientStates(tx: Tx, { agencyId, id }: OutgoingRecord) {
  const rows = await documentsTx(tx)
    .selectFrom('documents.recipient')
    .select(['state', (count) => count.fn.countAll<string>().as('count')])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(
    RecipientState.options.map((state) => [state, counts.get(state) ?? 0]),
  ) as Record<RecipientState, number>;
}
