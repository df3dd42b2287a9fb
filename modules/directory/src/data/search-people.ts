import type { Page, PageRequest } from '@hien-luong/contract';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { PostSummary } from '../contract/index.ts';
import { foldedWordsBegin } from './fold-words.ts';
import { inForceOn } from './in-force-on.ts';
import { decodeCursor } from './page-cursor.ts';
import { postRows, toPostSummary } from './post-rows.ts';
import { directoryTx } from './tables.ts';
import { takePage } from './take-page.ts';

/** Posts of people whose names have a word for every one typed, in the order of lists of people: by given name. */
export async function searchPeople(
  tx: Tx,
  page: PageRequest & { q: string; agencyId?: string | undefined },
  on: CalendarDate,
): Promise<Page<PostSummary>> {
  const { q, agencyId, cursor, limit } = page;
  let query = postRows(directoryTx(tx), on)
    .where(inForceOn('p', on))
    .where(foldedWordsBegin('person.person_fold', q))
    .orderBy(sql`person.given collate "vi-x-icu"`)
    .orderBy(sql`person.family_and_middle collate "vi-x-icu"`)
    .orderBy('p.id')
    .limit(limit + 1);
  if (agencyId !== undefined) query = query.where('p.agency_id', '=', agencyId);
  if (cursor !== undefined) {
    const [given, family, id] = decodeCursor(cursor, 'string', 'string', 'uuid');
    query = query.where(
      sql<boolean>`(person.given collate "vi-x-icu", person.family_and_middle collate "vi-x-icu",
        p.id) > (${given}, ${family}, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  return takePage(rows, limit, toPostSummary, (row) => [row.given, row.family_and_middle, row.id]);
}
