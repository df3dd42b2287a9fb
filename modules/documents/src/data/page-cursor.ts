import type { Page } from '@hien-luong/contract';
import { z } from 'zod';
import { DocumentsError } from '../documents-error.ts';

/**
 * One page out of up to `limit + 1` rows: the row too many says that there is a next page, which
 * begins after the keys of the last row shown.
 */
export function takePage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keysOf: (row: Row) => readonly (string | number | boolean)[],
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  if (last === undefined) return { items };
  return { items, nextCursor: Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') };
}

/**
 * The keys of a cursor, which comes from outside. Throws `CURSOR_INVALID` unless they fit the
 * schema of the list's own keys.
 */
export function readCursor<Keys>(cursor: string, schema: z.ZodType<Keys>): Keys {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new DocumentsError('CURSOR_INVALID', 'not a cursor of this list');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys of a list in the order of time, newest first. Times come from our clock: milliseconds. */
export const CursorTime = z.iso.datetime().regex(/^(?!0000)/);
export const TimeCursor = z.tuple([CursorTime, z.uuid()]);
