import { createHash } from 'node:crypto';
import { newId, type Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import type { MessageType } from '../adapters/carrier.ts';
import { exchangeTx } from './tables.ts';

export type NewSubmission = {
  partnerId: string;
  agencyId: string;
  fromCode: string;
  messageType: MessageType;
  packetSha256: string;
  subject: string;
  notation: string;
  toCodes: readonly string[];
};

/** Rows in one statement; PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;

/** Keeps what a partner gives, under the number that it gets; the same given again has it already. */
export async function insertSubmission(
  tx: Tx,
  { toCodes, ...given }: NewSubmission,
): Promise<{ id: string; isNew: boolean }> {
  const id = newId();
  const toDigest = createHash('sha256')
    .update([...toCodes].sort().join('\n'))
    .digest('hex');
  const inserted = await exchangeTx(tx)
    .insertInto('exchange.submission')
    .values({
      id,
      partner_id: given.partnerId,
      agency_id: given.agencyId,
      from_code: given.fromCode,
      message_type: given.messageType,
      packet_sha256: given.packetSha256,
      to_digest: toDigest,
      subject: given.subject.slice(0, 500),
      notation: given.notation.slice(0, 100),
    })
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'packet_sha256', 'to_digest']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) {
    const same = await exchangeTx(tx)
      .selectFrom('exchange.submission')
      .select('id')
      .where('partner_id', '=', given.partnerId)
      .where('packet_sha256', '=', given.packetSha256)
      .where('to_digest', '=', toDigest)
      .executeTakeFirstOrThrow();
    return { id: same.id, isNew: false };
  }
  await insertRecipients(tx, id, toCodes);
  return { id, isNew: true };
}

async function insertRecipients(tx: Tx, submissionId: string, toCodes: readonly string[]) {
  const rows = toCodes.map((code, position) => ({
    submission_id: submissionId,
    position,
    to_code: code,
    recipient_id: null,
    id: newId(),
    state: 'waiting' as const,
    reason: null,
    at: null,
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await exchangeTx(tx)
      .insertInto('exchange.submission_recipient')
      .values(rows.slice(from, from + BATCH))
      .execute();
  }
}

/** A submission and those of its recipients, by place, who still wait. */
export async function getSubmission(tx: Tx, id: string, places: { from: number; to: number }) {
  const submission = await exchangeTx(tx)
    .selectFrom('exchange.submission')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const recipients = await exchangeTx(tx)
    .selectFrom('exchange.submission_recipient')
    .select(['position', 'to_code'])
    .where('submission_id', '=', id)
    .where('position', '>=', places.from)
    .where('position', '<', places.to)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute();
  return { submission, recipients };
}

export type RecipientNews = {
  position: number;
  recipientId: string | null;
  state: 'received' | 'forwarded' | 'failed';
  reason: string | null;
};

export async function noteRecipients(
  tx: Tx,
  submissionId: string,
  news: readonly RecipientNews[],
  at: Date,
): Promise<void> {
  await sql`update exchange.submission_recipient one
    set recipient_id = told.recipient_id, state = told.state, reason = told.reason, at = ${at}
    from unnest(
      ${news.map(({ position }) => position)}::int[],
      ${news.map(({ recipientId }) => recipientId)}::uuid[],
      ${news.map(({ state }) => state)}::text[],
      ${news.map(({ reason }) => reason)}::text[]
    ) told (position, recipient_id, state, reason)
    where one.submission_id = ${submissionId} and one.position = told.position`.execute(tx);
}

/** Deliveries of what a partner gave, newest first; of one submission where it is named. */
export async function listSubmitted(
  tx: Tx,
  partnerId: string,
  {
    limit,
    messageType,
    submissionId,
  }: {
    messageType: MessageType;
    submissionId: string | undefined;
    limit: number;
  },
) {
  let query = exchangeTx(tx)
    .selectFrom('exchange.submission as given')
    .innerJoin('exchange.submission_recipient as one', 'one.submission_id', 'given.id')
    .leftJoin('exchange.dispatch as onward', (join) =>
      join
        .onRef('onward.packet_sha256', '=', 'given.packet_sha256')
        .onRef('onward.recipient_id', '=', 'one.recipient_id')
        .on('one.state', '=', 'forwarded'),
    )
    .where('given.partner_id', '=', partnerId)
    .where('given.message_type', '=', messageType)
    .select([
      'given.id as submissionId',
      'given.from_code as fromCode',
      'given.subject',
      'given.notation',
      'given.at as sentAt',
      'one.id as deliveryId',
      'one.to_code as toCode',
      'one.reason',
      'one.at as receivedAt',
      sql<string>`coalesce(onward.state, one.state)`.as('state'),
    ])
    .orderBy('given.id', 'desc')
    .orderBy('one.position')
    .limit(limit);
  if (submissionId !== undefined) query = query.where('given.id', '=', submissionId);
  return await query.execute();
}

export async function isSubmissionOf(tx: Tx, partnerId: string, id: string): Promise<boolean> {
  const row = await exchangeTx(tx)
    .selectFrom('exchange.submission')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
