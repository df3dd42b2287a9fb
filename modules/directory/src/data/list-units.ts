import type { Page, PageRequest } from '@hien-luong/contract';
import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { UnitSummary } from '../contract/index.ts';
import { decodeCursor } from './page-cursor.ts';
import { directoryTx } from './tables.ts';
import { takePage } from './take-page.ts';
import { toUnitSummary, unitRowsOn } from './unit-rows.ts';

/** The units below one, or the roots, in the order of protocol. */
export async function listUnits(
  tx: Tx,
  page: PageRequest & { parentId?: string | undefined },
  on: CalendarDate,
): Promise<Page<UnitSummary>> {
  const { parentId, cursor, limit } = page;
  let query = unitRowsOn(directoryTx(tx), on)
    .where('v.parent_id', parentId ? '=' : 'is', parentId ?? null)
    // A hundred thousand of them may stand beside the province; they are found by search.
    .where('v.kind', '<>', 'outside')
    .orderBy('v.position')
    .orderBy('v.unit_id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [position, id] = decodeCursor(cursor, 'number', 'uuid');
    query = query.where(sql<boolean>`(v.position, v.unit_id) > (${position}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  return takePage(rows, limit, toUnitSummary, (row) => [row.position, row.id]);
}
