import { z } from 'zod';
import { TrustError } from '../rules/trust-error.ts';

/** The sort key of a page's last row: a text and an id, opaque to whoever carries it. */
export function encodeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

const Cursor = z.tuple([
  z.string().refine((key) => key.isWellFormed() && !key.includes('\0')),
  z.string().regex(/^[\w:-]{1,80}$/),
]);

/** Throws `CURSOR_INVALID`; what it holds comes from outside and is only ever bound. */
export function decodeCursor(cursor: string): { key: string; id: string } {
  let held: unknown;
  try {
    held = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    held = undefined;
  }
  const parsed = Cursor.safeParse(held);
  if (!parsed.success) throw new TrustError('CURSOR_INVALID', 'not a cursor of this list');
  const [key, id] = parsed.data;
  return { key, id };
}

/** The id of a page's last row, where that is the whole cursor. Throws `CURSOR_INVALID`. */
export function decodeIdCursor(cursor: string): string {
  const parsed = z.uuid().safeParse(cursor);
  if (parsed.success) return parsed.data;
  throw new TrustError('CURSOR_INVALID', 'not a cursor of this list');
}
