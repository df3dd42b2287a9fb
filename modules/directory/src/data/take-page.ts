import type { Page } from '@hien-luong/contract';
import { encodeCursor } from './page-cursor.ts';

/** One page out of up to `limit + 1` rows: the row too many says that there is a next page. */
export function takePage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keysOf: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last === undefined ? { items } : { items, nextCursor: encodeCursor(keysOf(last)) };
}
