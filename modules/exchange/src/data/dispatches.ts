import { newId, type Tx } from '@hien-luong/platform';
import { exchangeTx } from './tables.ts';

export type NewDispatch = {
  agencyId: string;
  fromCode: string;
  packetSha256: string;
  kind: 'document' | 'status';
  documentId: string | null;
  recipients: readonly { id: string; code: string; partnerId: string | null }[];
  /** When the act was that sent it, which is its place in the queue; now unless given. */
  at?: Date;
};

/** Rows in one statement; PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;
/**
 * The partner answers other questions and says no to this one again and again: it is the packet. The
 * last time it goes to each recipient alone, so that one of them stops no other.
 */
export const MAX_REFUSALS = 5;
/** Recipients of one call: their codes travel in a header, twice. */
const MAX_RECIPIENTS = 50;

/** Queues a packet for recipients outside; one that is queued already stays as it is. */
export async function insertDispatches(tx: Tx, dispatch: NewDispatch): Promise<void> {
  const { recipients, ...packet } = dispatch;
  const rows = recipients.map(({ code, id, partnerId }) => ({
    id: newId(),
    agency_id: packet.agencyId,
    from_code: packet.fromCode,
    recipient_id: id,
    to_code: code,
    partner_id: partnerId,
    packet_sha256: packet.packetSha256,
    kind: packet.kind,
    document_id: packet.documentId,
    ...(packet.at && { created_at: packet.at }),
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await exchangeTx(tx)
      .insertInto('exchange.dispatch')
      .values(rows.slice(from, from + BATCH))
      .onConflict((conflict) => conflict.columns(['packet_sha256', 'recipient_id']).doNothing())
      .execute();
  }
}

export type WaitingDispatch = {
  agencyId: string;
  fromCode: string;
  packetSha256: string;
  kind: 'document' | 'status';
  documentId: string | null;
  refusals: number;
  recipients: { dispatchId: string; id: string; code: string }[];
};

/** The packet at the head of a partner's queue, for as many of its recipients as stand together. */
export async function findNextDispatch(
  tx: Tx,
  partnerId: string,
): Promise<WaitingDispatch | undefined> {
  const rows = await exchangeTx(tx)
    .selectFrom('exchange.dispatch')
    .select([
      'id',
      'agency_id',
      'from_code',
      'recipient_id',
      'to_code',
      'packet_sha256',
      'kind',
      'document_id',
      'refusals',
    ])
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('seq')
    .limit(MAX_RECIPIENTS)
    .execute();
  const [first] = rows;
  if (first === undefined) return undefined;
  const isLast = first.refusals >= MAX_REFUSALS - 1;
  const end = isLast ? 1 : rows.findIndex((row) => isOther(row, first));
  const together = end === -1 ? rows : rows.slice(0, end);
  return {
    agencyId: first.agency_id,
    fromCode: first.from_code,
    packetSha256: first.packet_sha256,
    kind: first.kind,
    documentId: first.document_id,
    refusals: first.refusals,
    recipients: together.map(({ id, recipient_id, to_code }) => ({
      dispatchId: id,
      id: recipient_id,
      code: to_code,
    })),
  };
}

/** What waits and has no way, oldest first. */
export async function listWayless(tx: Tx) {
  return await exchangeTx(tx)
    .selectFrom('exchange.dispatch')
    .select([
      'id',
      'agency_id as agencyId',
      'document_id as documentId',
      'packet_sha256 as packetSha256',
      'recipient_id as recipientId',
    ])
    .where('partner_id', 'is', null)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .limit(200)
    .execute();
}

type Sameness = { packet_sha256: string; agency_id: string; from_code: string };

function isOther(row: Sameness, first: Sameness): boolean {
  return (
    row.packet_sha256 !== first.packet_sha256 ||
    row.agency_id !== first.agency_id ||
    row.from_code !== first.from_code
  );
}

export async function markSent(
  tx: Tx,
  ids: readonly string[],
  reference: string | null,
  now: Date,
): Promise<void> {
  await exchangeTx(tx)
    .updateTable('exchange.dispatch')
    .set({ state: 'sent', reference, last_error: null, ended_at: now })
    .where('id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .execute();
}

/** Notes a refusal; `isLast` sets the packet aside, so that the queue goes on. */
export async function markRefused(
  tx: Tx,
  ids: readonly string[],
  refusal: { refusals: number; error: string; isLast: boolean; now: Date },
): Promise<void> {
  const { error, isLast, now, refusals } = refusal;
  await exchangeTx(tx)
    .updateTable('exchange.dispatch')
    .set({
      refusals,
      last_error: error.slice(0, 500),
      ...(isLast && { state: 'refused' as const, ended_at: now }),
    })
    .where('id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .execute();
}
