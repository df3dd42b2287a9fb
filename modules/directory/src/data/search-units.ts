import type { Page, PageRequest } from '@hien-luong/contract';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { UnitSummary } from '../contract/index.ts';
import { foldedWordsMatch } from './fold-words.ts';
import { inForceOn } from './in-force-on.ts';
import { decodeCursor } from './page-cursor.ts';
import { directoryTx } from './tables.ts';
import { takePage } from './take-page.ts';
import { toUnitSummary, unitRowsOn } from './unit-rows.ts';

export type FoundUnit = UnitSummary & { parentName: string | null };

/** Units whose names or codes hold every word, with or without accents, in alphabetical order. */
export async function searchUnits(
  tx: Tx,
  page: PageRequest & { q: string },
  on: CalendarDate,
): Promise<Page<FoundUnit>> {
  const { q, cursor, limit } = page;
  let query = unitRowsOn(directoryTx(tx), on)
    .leftJoin('directory.unit_version as parent', (join) =>
      join.onRef('parent.unit_id', '=', 'v.parent_id').on(inForceOn('parent', on)),
    )
    .select('parent.name as parent_name')
    .where(foldedWordsMatch('v.search_fold', q))
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .orderBy('v.unit_id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [name, id] = decodeCursor(cursor, 'string', 'uuid');
    query = query.where(
      sql<boolean>`(v.name collate "vi-x-icu", v.unit_id) > (${name}, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  return takePage(
    rows,
    limit,
    (row) => ({ ...toUnitSummary(row), parentName: row.parent_name }),
    (row) => [row.name, row.id],
  );
}
