import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { addDays, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { z } from 'zod';
import type { RegisterLine, RegisterPeriod } from '../contract/index.ts';
import { dateText } from './outgoing-rows.ts';
import { readCursor, takePage } from './page-cursor.ts';
import { kindAndSubject, noteOf } from './register-words.ts';
import { documentsTx } from './tables.ts';

const NumberCursor = z.tuple([z.int32()]);
/** `transferred`: only what a directive handed on. */
type IncomingPage = PageRequest & RegisterPeriod & { transferred?: boolean };

/**
 * Sổ đăng ký văn bản đến of one year, in the order of arrival numbers.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export async function listIncomingRegister(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { cursor, from, limit, to, transferred = false, year }: IncomingPage,
): Promise<Page<RegisterLine>> {
  const after = cursor ? readCursor(cursor, NumberCursor)[0] : 0;
  let query = documentsTx(tx)
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
      dateText('i.due_on').as('due_on'),
      sql<string | null>`(select string_agg(o.number_and_symbol, '; ' order by o.number)
        from documents.outgoing o where o.agency_id = i.agency_id and o.reply_to_id = i.id
          and not o.given_up)`.as('replies'),
      sql<Date | null>`(select min(a.at) from documents.incoming_action a
        where a.agency_id = i.agency_id and a.document_id = i.id
          and a.action = 'directed')`.as('moved_at'),
    ])
    .where('i.agency_id', '=', agencyId)
    .where('i.arrival_year', '=', year)
    .where('i.arrival_number', '>', after)
    .orderBy('i.arrival_number')
    .limit(limit + 1);
  if (from) query = query.where('i.arrived_at', '>=', dayStart(from));
  if (to) query = query.where('i.arrived_at', '<', dayStart(addDays(parseCalendarDate(to), 1)));
  if (transferred) query = query.where('i.lead_name', 'is not', null);
  const rows = await query.execute();
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
    dueOn: row.due_on,
    state: row.state,
    replies: row.replies ?? '',
    note: noteOf(row),
  });
  return takePage(rows, limit, toLine, (row) => [row.arrival_number ?? 0]);
}

/** The beginning of a day in Vietnam. */
function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
