import type { Tx } from '@hien-luong/platform';
import type { Person } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { applyOutgoing, foldOutgoing, type OutgoingFacts } from '../rules/fold-outgoing.ts';
import type { NewOutgoingAction, OutgoingAction } from '../rules/outgoing-action.ts';
import { notifyOfOutgoing } from './notify-of-act.ts';
import { documentsTx } from './tables.ts';

type Identity = { agencyId: string; id: string };

/** An outgoing document with its history; changing acts hold its lock until the commit. */
export type OutgoingRecord = Identity & { facts: OutgoingFacts; actions: OutgoingAction[] };

/** Throws `DOCUMENT_NOT_FOUND`, also for a document of another agency and a draft given up. */
export async function getOutgoingRecord(
  tx: Tx,
  { agencyId, id }: Identity,
  options: { lock?: boolean } = {},
): Promise<OutgoingRecord> {
  let row = documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('given_up', '=', false);
  if (options.lock) row = row.forUpdate();
  if ((await row.executeTakeFirst()) === undefined) throw notFound();
  const actions = await listActions(tx, { agencyId, id });
  return { agencyId, id, actions, facts: foldOutgoing(actions) };
}

function notFound(): DocumentsError {
  return new DocumentsError('DOCUMENT_NOT_FOUND', 'no such outgoing document in this agency');
}

async function listActions(tx: Tx, { agencyId, id }: Identity): Promise<OutgoingAction[]> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.outgoing_action')
    .select(['seq', 'at', 'action', 'actor', 'detail'])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .orderBy('seq')
    .execute();
  // Only `beginOutgoing` and `appendOutgoing` write this table, and they write these types.
  return rows as OutgoingAction[];
}

type ActionOf = { actor: Person | null; at: Date };

/** Begins a document with its draft, a copy with what asks for it. */
export async function beginOutgoing(
  tx: Tx,
  { agencyId, id }: Identity,
  first: NewOutgoingAction & { action: 'drafted' | 'copyRequested' } & ActionOf,
): Promise<OutgoingFacts> {
  const action: OutgoingAction = { ...first, seq: 1 };
  const facts = foldOutgoing([action]);
  await documentsTx(tx)
    .insertInto('documents.outgoing')
    .values({ agency_id: agencyId, id, ...indexRow(facts) })
    .execute();
  await insertAction(tx, { agencyId, id }, action);
  await notifyOfOutgoing(tx, { agencyId, id }, action, facts);
  return facts;
}

/** Adds one act to a locked document and brings its row up to the new fold. */
export async function appendOutgoing(
  tx: Tx,
  record: OutgoingRecord,
  added: NewOutgoingAction & ActionOf,
): Promise<OutgoingFacts> {
  const action: OutgoingAction = { ...added, seq: record.facts.version + 1 };
  const facts = applyOutgoing(record.facts, action);
  await insertAction(tx, record, action);
  await documentsTx(tx)
    .updateTable('documents.outgoing')
    .set(indexRow(facts))
    .where('agency_id', '=', record.agencyId)
    .where('id', '=', record.id)
    .execute();
  await notifyOfOutgoing(tx, record, action, facts);
  return facts;
}

async function insertAction(tx: Tx, document: Identity, action: OutgoingAction): Promise<void> {
  await documentsTx(tx)
    .insertInto('documents.outgoing_action')
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
export function indexRow(facts: OutgoingFacts) {
  const { copy, drafter, fields, issue, signer } = facts;
  return {
    state: facts.state,
    kind: fields.kind,
    subject: fields.subject,
    urgency: fields.urgency,
    due_on: fields.dueOn,
    drafter_post_id: drafter.postId,
    drafter_name: drafter.name,
    drafter_title: drafter.title,
    signer_post_id: fields.signerPostId,
    signer_name: signer.name,
    signer_title: signer.title,
    series: issue?.series ?? null,
    number_year: issue?.year ?? null,
    number: issue?.number ?? null,
    number_and_symbol: issue?.numberAndSymbol ?? null,
    issued_on: issue?.issuedOn ?? null,
    reply_to_id: fields.replyToId,
    // Drafts from before replacements have no such field.
    replaces_id: fields.replacesId ?? null,
    recipient_count: facts.recipients.length,
    version: facts.version,
    updated_at: facts.updatedAt,
    was_submitted: facts.wasSubmitted,
    given_up: facts.givenUp,
    copy_kind: copy?.kind ?? null,
    copy_medium: copy?.medium ?? null,
  };
}
