import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { PostSummary } from '../contract/index.ts';
import { postRows, toPostSummary } from './post-rows.ts';
import { directoryTx } from './tables.ts';

/** Posts by id with the names of the day, held on it or not; an id that is none is left out. */
export async function describePosts(
  tx: Tx,
  ids: readonly string[],
  on: CalendarDate,
): Promise<ReadonlyMap<string, PostSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await postRows(directoryTx(tx), on)
    .where('p.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toPostSummary(row)]));
}
