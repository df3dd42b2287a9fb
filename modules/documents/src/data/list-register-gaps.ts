import type { Page } from '@hien-luong/contract';
import type { Tx } from '@hien-luong/platform';
import { formatDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { RegisterLine } from '../contract/index.ts';
import { dateText } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';

type Stretch = { agencyId: string; series: string; year: number; after: number };

/**
 * A page of a register with a line for each number in between that was held and that no document
 * bears, and why: whoever reads the register sees that nothing is missing.
 */
export async function withGaps(
  tx: Tx,
  page: Page<RegisterLine>,
  { after, agencyId, series, year }: Stretch,
): Promise<Page<RegisterLine>> {
  const last = page.items.at(-1)?.number ?? after;
  let query = documentsTx(tx)
    .selectFrom('documents.held_number as h')
    .select(['h.number', 'h.reason', 'h.held_by', 'h.held_at', 'h.given_back_reason'])
    .select([dateText('h.expires_on').as('expires_on'), dateText('h.dated_on').as('dated_on')])
    .where('h.agency_id', '=', agencyId)
    .where('h.series', '=', series)
    .where('h.year', '=', year)
    .where('h.number', '>', after)
    .where('h.document_id', 'is', null)
    .where(
      sql<boolean>`not exists (select 1 from documents.outgoing taken
        where taken.agency_id = h.agency_id and taken.series = h.series
          and taken.number_year = h.year and taken.number = h.number)`,
    )
    .orderBy('h.number')
    .orderBy('h.held_at', 'desc');
  // Numbers behind the last one given belong to the last page.
  if (page.nextCursor) query = query.where('h.number', '<=', last);
  const lines = new Map<number, RegisterLine>();
  for (const row of await query.execute()) {
    if (!lines.has(row.number)) lines.set(row.number, gapLine(row));
  }
  const items = [...page.items, ...lines.values()].toSorted((a, b) => a.number - b.number);
  return { ...page, items };
}

type HeldRow = {
  number: number;
  reason: string;
  held_by: string;
  held_at: Date;
  given_back_reason: string | null;
  expires_on: string | null;
  dated_on: string | null;
};

function gapLine(row: HeldRow): RegisterLine {
  const until = row.expires_on === null ? '' : formatDate(parseCalendarDate(row.expires_on));
  const end =
    row.given_back_reason === null ? `giữ đến ${until}` : `trả lại: ${row.given_back_reason}`;
  return {
    documentId: null,
    number: row.number,
    numberAndSymbol: String(row.number).padStart(2, '0'),
    date: row.dated_on ?? toCalendarDate(row.held_at),
    arrivedOn: null,
    author: '',
    kindAndSubject: 'Số giữ, không có văn bản',
    signer: '',
    recipients: '',
    receivedBy: row.held_by,
    movedOn: null,
    dueOn: null,
    state: 'held',
    replies: '',
    note: `${row.reason}; ${end}`,
  };
}
