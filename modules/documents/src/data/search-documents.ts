import type { Page, PageRequest } from '@hien-luong/contract';
import { getAgency } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SearchHit } from '../contract/index.ts';
import { CursorTime, readCursor, takePage } from './page-cursor.ts';

type HitRow = SearchHit & { at: Date };
const HitCursor = z.tuple([z.boolean(), CursorTime, z.uuid()]);

/**
 * Documents of my agency in both directions that hold the words, with or without accents: those
 * that match as written come first, then the newest. Quotes, `or` and `-word` mean what they mean
 * in a search engine.
 */
export async function searchDocuments(
  tx: Tx,
  scope: AuthorizedScope,
  { cursor, limit, q }: PageRequest & { q: string },
  today: CalendarDate,
): Promise<Page<SearchHit>> {
  const own = await getAgency(tx, scope.agencyId, today);
  const [exact, at, id] = cursor ? readCursor(cursor, HitCursor) : [null, null, null];
  const { rows } = await sql<HitRow>`
    select * from (
      select 'outgoing' as direction, o.id, o.number_and_symbol as "numberAndSymbol", o.subject,
        ${own.name}::text as "agencyName", o.issued_on::text as date, o.state, m.exact, o.updated_at as at
      from documents.matching_outgoing(${q}) m
      join documents.outgoing o on o.agency_id = ${scope.agencyId} and o.id = m.id
      union all
      select 'incoming', i.id, i.number_and_symbol, i.subject, i.sender_name, i.issued_on::text,
        i.state, m.exact, i.arrived_at
      from documents.matching_incoming(${q}) m
      join documents.incoming i on i.agency_id = ${scope.agencyId} and i.id = m.id
    ) hit
    where ${cursor === undefined}
      or (exact, at, id) < (${exact}::boolean, ${at}::timestamptz, ${id}::uuid)
    order by exact desc, at desc, id desc
    limit ${limit + 1}`.execute(tx);
  return takePage(rows, limit, toHit, (row) => [row.exact, row.at.toISOString(), row.id]);
}

function toHit({ at: _at, ...hit }: HitRow): SearchHit {
  return hit;
}
