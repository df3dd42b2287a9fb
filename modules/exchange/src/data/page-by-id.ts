import type { Page } from '@hien-luong/contract';
import { z } from 'zod';
import { ExchangeError } from '../exchange-error.ts';

/** The id after which a page begins, which comes from outside. Throws `CURSOR_INVALID`. */
export function readCursor(cursor: string): string {
  const id = z.uuid().safeParse(cursor);
  if (!id.success) throw new ExchangeError('CURSOR_INVALID', 'not a cursor of this list');
  return id.data;
}

/** One page out of up to `limit + 1` rows: the row too many says that there is a next page. */
export function takePage<Row extends { id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last === undefined ? { items } : { items, nextCursor: last.id };
}
