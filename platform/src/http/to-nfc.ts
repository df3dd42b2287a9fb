import { PlatformError } from '../platform-error.ts';

/** Deeper than any input of ours; what is nested further only wants to exhaust the stack. */
const DEEPEST = 64;

/**
 * Two keyboards write one Vietnamese letter in two ways; past this boundary there is one. Only
 * plain JSON is walked, anything else (a file) is left as it came.
 * @throws PlatformError `INPUT_INVALID` for text that no database keeps: NUL, half a character.
 */
export function toNfc(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return textOf(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === DEEPEST) throw new PlatformError('INPUT_INVALID', 'Nested too deeply');
  if (Array.isArray(value)) return value.map((member) => toNfc(member, depth + 1));
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [textOf(key), toNfc(member, depth + 1)]),
  );
}

function textOf(text: string): string {
  if (text.isWellFormed() && !text.includes('\0')) return text.normalize('NFC');
  throw new PlatformError('INPUT_INVALID', 'Not text');
}
