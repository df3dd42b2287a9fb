import { DirectoryError } from '../rules/directory-error.ts';

/** The sort keys of a page's last row, opaque to whoever carries it. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Throws `CURSOR_INVALID` unless it holds values of the types named, in their order; as they come
 * from outside, they are only ever bound as parameters.
 */
export function decodeCursor<Types extends readonly ('string' | 'number' | 'uuid')[]>(
  cursor: string,
  ...types: Types
): { [Index in keyof Types]: Types[Index] extends 'number' ? number : string } {
  const keys = parseKeys(cursor);
  const fits = keys.length === types.length && types.every((type, i) => isOfType(keys[i], type));
  if (!fits) throw new DirectoryError('CURSOR_INVALID', 'not a cursor of this list');
  return keys as never;
}

function parseKeys(cursor: string): unknown[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) ? keys : [];
  } catch {
    return [];
  }
}

function isOfType(key: unknown, type: 'string' | 'number' | 'uuid'): boolean {
  // Beyond these, PostgreSQL has no integer and no text.
  if (type === 'number') return typeof key === 'number' && (key | 0) === key;
  if (typeof key !== 'string' || !key.isWellFormed() || key.includes('\0')) return false;
  return type === 'string' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
}
