import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { documentKindFacts, toCalendarDate, urgencyStamp } from '@hien-luong/vn';
import { sql } from 'kysely';
import { z } from 'zod';
import { DocumentKind, type RegisterLine, Urgency } from '../contract/index.ts';
import { OUTGOING_SERIES } from '../rules/numbering.ts';
import { dateText } from './outgoing-rows.ts';
import { readCursor, takePage } from './page-cursor.ts';
import { documentsTx } from './tables.ts';

const NumberCursor = z.tuple([z.int32()]);
type YearPage = PageRequest & { year: number };

/**
 * Sổ đăng ký văn bản đi of one year, in the order of numbers; the copies have one of their own.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export async function listOutgoingRegister(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { cursor, limit, series = OUTGOING_SERIES, year }: YearPage & { series?: string },
): Promise<Page<RegisterLine>> {
  const after = cursor ? readCursor(cursor, NumberCursor)[0] : 0;
  const rows = await documentsTx(tx)
    .selectFrom('documents.outgoing as o')
    .select([
      'o.id',
      'o.number',
      'o.number_and_symbol',
      'o.kind',
      'o.subject',
      'o.urgency',
      'o.signer_name',
      'o.drafter_name',
      'o.recipient_count',
      'o.state',
      dateText('o.issued_on').as('issued_on'),
      sql<string | null>`(select string_agg(r.name, '; ' order by r.position)
        from documents.recipient r where r.agency_id = o.agency_id and r.document_id = o.id
          and r.position < 3)`.as('first_recipients'),
      sql<Date | null>`(select min(a.at) from documents.outgoing_action a
        where a.agency_id = o.agency_id and a.document_id = o.id
          and a.action in ('issued', 'copyHandedOver'))`.as('moved_at'),
    ])
    .where('o.agency_id', '=', agencyId)
    .where('o.number_year', '=', year)
    .where('o.series', '=', series)
    .where('o.number', '>', after)
    .orderBy('o.number')
    .limit(limit + 1)
    .execute();
  const toLine = (row: (typeof rows)[number]): RegisterLine => ({
    documentId: row.id,
    number: row.number ?? 0,
    numberAndSymbol: row.number_and_symbol ?? '',
    date: row.issued_on ?? '',
    arrivedOn: null,
    author: '',
    kindAndSubject: kindAndSubject(row),
    signer: row.signer_name,
    recipients:
      row.first_recipients === null ? '' : withRest(row.first_recipients, row.recipient_count),
    receivedBy: row.drafter_name,
    movedOn: row.moved_at && toCalendarDate(row.moved_at),
    note: noteOf(row),
  });
  return takePage(rows, limit, toLine, (row) => [row.number ?? 0]);
}

/**
 * Sổ đăng ký văn bản đến of one year, in the order of arrival numbers.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export async function listIncomingRegister(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { cursor, limit, year }: YearPage,
): Promise<Page<RegisterLine>> {
  const after = cursor ? readCursor(cursor, NumberCursor)[0] : 0;
  const rows = await documentsTx(tx)
    .selectFrom('documents.incoming as i')
    .select([
      'i.id',
      'i.arrival_number',
      'i.number_and_symbol',
      'i.arrived_at',
      'i.sender_name',
      'i.kind',
      'i.subject',
      'i.urgency',
      'i.lead_name',
      'i.state',
      dateText('i.issued_on').as('issued_on'),
      sql<Date | null>`(select min(a.at) from documents.incoming_action a
        where a.agency_id = i.agency_id and a.document_id = i.id
          and a.action = 'directed')`.as('moved_at'),
    ])
    .where('i.agency_id', '=', agencyId)
    .where('i.arrival_year', '=', year)
    .where('i.arrival_number', '>', after)
    .orderBy('i.arrival_number')
    .limit(limit + 1)
    .execute();
  const toLine = (row: (typeof rows)[number]): RegisterLine => ({
    documentId: row.id,
    number: row.arrival_number ?? 0,
    numberAndSymbol: row.number_and_symbol,
    date: row.issued_on ?? '',
    arrivedOn: toCalendarDate(row.arrived_at),
    author: row.sender_name,
    kindAndSubject: kindAndSubject(row),
    signer: '',
    recipients: row.lead_name ?? '',
    receivedBy: row.lead_name ?? '',
    movedOn: row.moved_at && toCalendarDate(row.moved_at),
    note: noteOf(row),
  });
  return takePage(rows, limit, toLine, (row) => [row.arrival_number ?? 0]);
}

const GONE: Readonly<Record<string, string>> = { recalled: 'Đã thu hồi', replaced: 'Đã thay thế' };

/** A line of a register stays; what became of the document is noted on it. */
function noteOf({ state, urgency }: { state: string; urgency: string }): string {
  return [urgencyStamp(Urgency.parse(urgency)), GONE[state]].filter(Boolean).join('. ');
}

function kindAndSubject(row: { kind: string; subject: string }): string {
  return `${documentKindFacts(DocumentKind.parse(row.kind)).name}: ${row.subject}`;
}

function withRest(names: string, count: number): string {
  return count > 3 ? `${names}; … (${count})` : names;
}
