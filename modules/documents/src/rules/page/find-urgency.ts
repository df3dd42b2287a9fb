import { Urgency, urgencyStamp, vnFold } from '@hien-luong/vn';
import { type Guess, guessFrom } from './guess.ts';
import type { Segment } from './page-text.ts';

const HEADER = 0.5;

/** The stamp, alone on its line: a word within a sentence is no stamp. */
export function findUrgency(segments: readonly Segment[]): Guess<Urgency> | undefined {
  for (const segment of segments.filter(({ page, y }) => page === 1 && y < HEADER)) {
    const text = vnFold(segment.text)
      .replace(/[^\p{L} ]/gu, '')
      .trim();
    const urgency = Urgency.options.find((one) => one !== 'normal' && text === stampWords(one));
    if (urgency !== undefined && segment.text === segment.text.toUpperCase()) {
      return guessFrom(urgency, [segment]);
    }
  }
  return undefined;
}

function stampWords(urgency: Urgency): string {
  return vnFold(urgencyStamp(urgency));
}
