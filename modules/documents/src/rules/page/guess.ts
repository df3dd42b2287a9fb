import type { Segment } from './page-text.ts';

/** A value read off a page, with the words that it was read from: a person decides. */
export type Guess<Value> = { value: Value; page: number; quote: string };

const LONGEST_QUOTE = 160;

export function guessFrom<Value>(value: Value, from: readonly Segment[]): Guess<Value> {
  const quote = from.map(({ text }) => text).join(' ');
  return { value, page: from[0]?.page ?? 1, quote: quote.slice(0, LONGEST_QUOTE) };
}
