import type { Page, PageRequest } from '@hien-luong/contract';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { z } from 'zod';
import type { RegisterLine, RegisterName, RegisterPeriod } from '../contract/index.ts';
import { COPY_SERIES, OUTGOING_SERIES } from '../rules/numbering.ts';
import { listIncomingRegister } from './list-incoming-register.ts';
import { withGaps } from './list-register-gaps.ts';
import { dateText } from './outgoing-rows.ts';
import { readCursor, takePage } from './page-cursor.ts';
import { kindAndSubject, noteOf } from './register-words.ts';
import { documentsTx } from './tables.ts';

const NumberCursor = z.tuple([z.int32()]);
type YearPage = PageRequest & RegisterPeriod;

/** A page of one of the registers. */
export function listRegister(
  tx: Tx,
  scope: AuthorizedScope,
  { direction, ...page }: YearPage & { direction: RegisterName },
): Promise<Page<RegisterLine>> {
  switch (direction) {
    case 'outgoing':
      return listOutgoingRegister(tx, scope, page);
    case 'copies':
      return listOutgoingRegister(tx, scope, { ...page, series: COPY_SERIES });
    case 'transfers':
      return listIncomingRegister(tx, scope, { ...page, transferred: true });
    case 'incoming':
    case 'progress':
      return listIncomingRegister(tx, scope, page);
  }
}

/**
 * Sổ đăng ký văn bản đi of one year, in the order of numbers; the copies have one of their own.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export async function listOutgoingRegister(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { cursor, from, limit, series = OUTGOING_SERIES, to, year }: YearPage & { series?: string },
): Promise<Page<RegisterLine>> {
  const after = cursor ? readCursor(cursor, NumberCursor)[0] : 0;
  let query = documentsTx(tx)
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
    .limit(limit + 1);
  if (from) query = query.where(sql<boolean>`o.issued_on >= ${from}::date`);
  if (to) query = query.where(sql<boolean>`o.issued_on <= ${to}::date`);
  const rows = await query.execute();
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
    dueOn: null,
    state: row.state,
    replies: '',
    note: noteOf(row),
  });
  const page = takePage(rows, limit, toLine, (row) => [row.number ?? 0]);
  // A stretch of days shows the documents of those days, and no numbers between them.
  if (from || to) return page;
  return withGaps(tx, page, { agencyId, series, year, after });
}

function withRest(names: string, count: number): string {
  return count > 3 ? `${names}; … (${count})` : names;
}
