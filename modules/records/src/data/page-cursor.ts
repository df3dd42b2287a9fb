import type { Page } from '@hien-luong/contract';
import { z } from 'zod';
import { RecordsError } from '../records-error.ts';

/** One page out of up to `limit + 1` rows; the next begins after the keys of the last row shown. */
export function takePage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keysOf: (row: Row) => readonly string[],
): Page<Item> {
  const items = rows.slice(0, limit).map(toItem);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  if (last === undefined) return { items };
  return { items, nextCursor: Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') };
}

/** The keys of a cursor, which comes from outside. Throws `CURSOR_INVALID`. */
export function readCursor<Keys>(cursor: string, schema: z.ZodType<Keys>): Keys {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new RecordsError('CURSOR_INVALID', 'not a cursor of this list');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const IdCursor = z.tuple([z.uuid()]);
/** Days without a time; what is kept for ever comes last, as `9999-12-31`. */
export const DayCursor = z.tuple([z.iso.date().regex(/^(?!0000)/), z.uuid()]);
