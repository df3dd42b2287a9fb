import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { HeldNumber } from '../contract/index.ts';
import { heldState } from '../rules/held-number.ts';
import { dateText } from './outgoing-rows.ts';
import { readCursor, TimeCursor, takePage } from './page-cursor.ts';
import { documentsTx } from './tables.ts';

export type NumberPlace = { agencyId: string; series: string; year: number; number: number };

/** Numbers that are or were held, the last one held first. */
export async function listHeldNumbers(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { cursor, limit, open }: PageRequest & { open?: boolean | undefined },
  today: CalendarDate,
): Promise<Page<HeldNumber>> {
  let query = heldRows(tx, agencyId)
    .orderBy('h.held_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(limit + 1);
  if (open) query = query.where(isOpen(today));
  if (cursor) {
    const [at, id] = readCursor(cursor, TimeCursor);
    query = query.where(sql<boolean>`(h.held_at, h.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return takePage(
    await query.execute(),
    limit,
    (row) => toHeldNumber(row, today),
    (row) => [row.held_at.toISOString(), row.id],
  );
}

/** The hold that keeps a number from others today; undefined where nothing does. */
export async function findOpenHold(
  tx: Tx,
  { agencyId, number, series, year }: NumberPlace,
  today: CalendarDate,
): Promise<{ id: string } | undefined> {
  return documentsTx(tx)
    .selectFrom('documents.held_number as h')
    .select('h.id')
    .where('h.agency_id', '=', agencyId)
    .where('h.series', '=', series)
    .where('h.year', '=', year)
    .where('h.number', '=', number)
    .where(isOpen(today))
    .executeTakeFirst();
}

/** Whatever hold there was on a number ends with the document that bears it. */
export async function endHold(
  tx: Tx,
  place: NumberPlace & { documentId: string },
  today: CalendarDate,
): Promise<void> {
  const hold = await findOpenHold(tx, place, today);
  if (hold === undefined) return;
  await documentsTx(tx)
    .updateTable('documents.held_number')
    .set({ document_id: place.documentId })
    .where('agency_id', '=', place.agencyId)
    .where('id', '=', hold.id)
    .execute();
}

function isOpen(today: CalendarDate) {
  return sql<boolean>`(h.document_id is null and h.given_back_at is null
    and h.expires_on >= ${today}::date)`;
}

function heldRows(tx: Tx, agencyId: string) {
  return documentsTx(tx)
    .selectFrom('documents.held_number as h')
    .leftJoin('documents.outgoing as o', (join) =>
      join.onRef('o.agency_id', '=', 'h.agency_id').onRef('o.id', '=', 'h.document_id'),
    )
    .select([
      'h.id',
      'h.year',
      'h.number',
      'h.reason',
      'h.held_by',
      'h.held_at',
      'h.document_id',
      'h.given_back_at',
      'h.given_back_reason',
      'o.number_and_symbol',
      dateText('h.dated_on').as('dated_on'),
      dateText('h.expires_on').as('expires_on'),
    ])
    .where('h.agency_id', '=', agencyId);
}

type HeldRow = Awaited<ReturnType<ReturnType<typeof heldRows>['executeTakeFirstOrThrow']>>;

function toHeldNumber(row: HeldRow, today: CalendarDate): HeldNumber {
  const expiresOn = row.expires_on ?? '';
  const isGivenBack = row.given_back_at !== null;
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    state: heldState({ documentId: row.document_id, isGivenBack, expiresOn }, today),
    datedOn: row.dated_on,
    reason: row.reason,
    expiresOn,
    heldBy: row.held_by,
    heldAt: row.held_at.toISOString(),
    document: row.document_id
      ? { id: row.document_id, numberAndSymbol: row.number_and_symbol }
      : null,
    givenBackReason: row.given_back_reason,
  };
}
