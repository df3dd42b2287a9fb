import type { Tx } from '@hien-luong/platform';
import type { Person } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import {
  applyIncoming,
  assigneePostIds,
  foldIncoming,
  type IncomingFacts,
} from '../rules/fold-incoming.ts';
import type { IncomingAction, NewIncomingAction } from '../rules/incoming-action.ts';
import { outcomeOfFiles } from '../rules/outcome-of-files.ts';
import { notifyOfIncoming } from './notify-of-act.ts';
import { documentsTx } from './tables.ts';

type Identity = { agencyId: string; id: string };
type ActionOf = { actor: Person | null; at: Date };

/** An incoming document with its history; changing acts hold its lock until the commit. */
export type IncomingRecord = Identity & { facts: IncomingFacts; actions: IncomingAction[] };

/** Throws `DOCUMENT_NOT_FOUND`, also for a document of another agency. */
export async function getIncomingRecord(
  tx: Tx,
  { agencyId, id }: Identity,
  options: { lock?: boolean } = {},
): Promise<IncomingRecord> {
  let row = documentsTx(tx)
    .selectFrom('documents.incoming')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id);
  if (options.lock) row = row.forUpdate();
  if ((await row.executeTakeFirst()) === undefined) {
    throw new DocumentsError('DOCUMENT_NOT_FOUND', 'no such incoming document in this agency');
  }
  const actions = await listActions(tx, { agencyId, id });
  return { agencyId, id, actions, facts: foldIncoming(actions) };
}

async function listActions(tx: Tx, { agencyId, id }: Identity): Promise<IncomingAction[]> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming_action')
    .select(['seq', 'at', 'action', 'actor', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .orderBy('seq')
    .execute();
  // Only `beginIncoming` and `appendIncoming` write this table, and they write these types.
  return rows as IncomingAction[];
}

/** Begins a document with its arrival. */
export async function beginIncoming(
  tx: Tx,
  { agencyId, id }: Identity,
  first: NewIncomingAction & { action: 'arrived' } & ActionOf,
): Promise<IncomingFacts> {
  const action: IncomingAction = { ...first, seq: 1 };
  const facts = foldIncoming([action]);
  await documentsTx(tx)
    .insertInto('documents.incoming')
    .values({ agency_id: agencyId, id, ...indexRow(facts) })
    .execute();
  await insertAction(tx, { agencyId, id }, action);
  await notifyOfIncoming(tx, { agencyId, id }, action, facts);
  return facts;
}

/** Adds one act to a locked document and brings its row up to the new fold. */
export async function appendIncoming(
  tx: Tx,
  record: IncomingRecord,
  added: NewIncomingAction & ActionOf,
): Promise<IncomingFacts> {
  const action: IncomingAction = { ...added, seq: record.facts.version + 1 };
  const facts = applyIncoming(record.facts, action);
  await insertAction(tx, record, action);
  await documentsTx(tx)
    .updateTable('documents.incoming')
    .set(indexRow(facts))
    .where('agency_id', '=', record.agencyId)
    .where('id', '=', record.id)
    .execute();
  await notifyOfIncoming(tx, record, action, facts);
  return facts;
}

async function insertAction(tx: Tx, document: Identity, action: IncomingAction): Promise<void> {
  await documentsTx(tx)
    .insertInto('documents.incoming_action')
    .values({
      agency_id: document.agencyId,
      document_id: document.id,
      seq: action.seq,
      at: action.at,
      action: action.action,
      actor: action.actor === null ? null : JSON.stringify(action.actor),
      detail: JSON.stringify(action.detail),
    })
    .execute();
}

/** What lists, counts and searches read of a document. */
export function indexRow(facts: IncomingFacts) {
  const { directive, register, sender } = facts;
  return {
    state: facts.state,
    kind: facts.kind,
    subject: facts.subject,
    urgency: facts.urgency,
    sender_id: sender.id,
    sender_code: sender.code,
    sender_name: sender.name,
    number_and_symbol: facts.numberAndSymbol,
    document_key: facts.documentKey,
    issued_on: facts.issuedOn,
    arrival_year: register?.year ?? null,
    arrival_number: register?.arrivalNumber ?? null,
    arrived_at: facts.arrivedAt,
    due_on: facts.dueOn,
    completed_on: facts.completedOn,
    outcome: outcomeOfFiles(facts.files),
    lead_post_id: directive?.lead.postId ?? null,
    lead_name: directive?.lead.name ?? null,
    lead_title: directive?.lead.title ?? null,
    assignee_post_ids: assigneePostIds(facts),
    request_kind: facts.requests.at(-1)?.kind ?? null,
    version: facts.version,
    updated_at: facts.updatedAt,
  };
}
