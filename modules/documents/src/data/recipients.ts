import { createHash } from 'node:crypto';
import type { Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { hasRecorded, recipientState } from '../exchange/recipient-state.ts';
import { notifyOfRecipient } from './notify-of-recipient.ts';
import { documentsTx, type RecipientTable } from './tables.ts';

type Identity = { agencyId: string; id: string };
/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 1000;

/** Recipients of a document just issued, or added to it, in their order, all waiting. */
export async function insertRecipients(
  tx: Tx,
  { agencyId, id }: Identity,
  recipients: readonly { id: string; code: string; name: string }[],
  firstPosition = 0,
): Promise<void> {
  const rows: RecipientTable[] = recipients.map((recipient, index) => ({
    agency_id: agencyId,
    document_id: id,
    recipient_id: recipient.id,
    position: firstPosition + index,
    code: recipient.code,
    name: recipient.name,
    state: 'queued',
    state_at: null,
    note: null,
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await documentsTx(tx)
      .insertInto('documents.recipient')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}

export type NewRecipientEvent = {
  recipientId: string;
  /** What happened once has one key; told again, it is not written again. */
  onceKey: string;
  code: string;
  at: Date;
  by: string | null;
  note: string | null;
};

/**
 * Adds to a recipient's history and brings its state up to the fold of all of it. The lock on the
 * recipient's row keeps two statuses arriving at once from missing each other.
 */
export async function appendRecipientEvent(
  tx: Tx,
  { agencyId, id }: Identity,
  event: NewRecipientEvent,
): Promise<void> {
  const { recipientId } = event;
  const before = await lockRecipient(tx, { agencyId, id }, recipientId);
  if (before === undefined) return;
  await insertEvent(tx, { agencyId, id }, event);
  const events = await listRecipientEvents(tx, { agencyId, id }, [recipientId]);
  const state = recipientState(events);
  if (state === before.state) return;
  const latest = events.findLast(({ code }) => code === event.code) ?? event;
  await documentsTx(tx)
    .updateTable('documents.recipient')
    .set({ state, state_at: latest.at, note: latest.note })
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .where('recipient_id', '=', recipientId)
    .execute();
  if (hasRecorded(state) && !hasRecorded(before.state as typeof state)) {
    await countAcceptance(tx, { agencyId, id });
  }
  await notifyOfRecipient(tx, { agencyId, id }, event);
}

async function lockRecipient(tx: Tx, { agencyId, id }: Identity, recipientId: string) {
  return documentsTx(tx)
    .selectFrom('documents.recipient')
    .select('state')
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .where('recipient_id', '=', recipientId)
    .forUpdate()
    .executeTakeFirst();
}

async function insertEvent(
  tx: Tx,
  { agencyId, id }: Identity,
  { onceKey, recipientId, ...event }: NewRecipientEvent,
): Promise<void> {
  await documentsTx(tx)
    .insertInto('documents.recipient_event')
    .values({
      agency_id: agencyId,
      document_id: id,
      recipient_id: recipientId,
      id: idOf(`${id} ${recipientId} ${onceKey}`),
      ...event,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Histories in the order in which things came to be known here. */
export async function listRecipientEvents(
  tx: Tx,
  { agencyId, id }: Identity,
  recipientIds: readonly string[],
) {
  if (recipientIds.length === 0) return [];
  return documentsTx(tx)
    .selectFrom('documents.recipient_event')
    .select(['recipient_id', 'code', 'at', 'by', 'note'])
    .where('agency_id', '=', agencyId)
    .where('document_id', '=', id)
    .where('recipient_id', 'in', [...recipientIds])
    .orderBy('seq')
    .execute();
}

async function countAcceptance(tx: Tx, { agencyId, id }: Identity): Promise<void> {
  await documentsTx(tx)
    .updateTable('documents.outgoing')
    .set({ accepted_count: sql<number>`accepted_count + 1` })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .execute();
}

/** An id that depends on the key alone (UUIDv8 over its SHA-256). */
function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
