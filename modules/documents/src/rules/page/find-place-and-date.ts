import { type CalendarDate, findCalendarDate } from '@hien-luong/vn';
import { type Guess, guessFrom } from './guess.ts';
import type { Segment } from './page-text.ts';

const WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const FIGURES = /ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu;
const HEADER = 0.4;

/**
 * The day that stands with the place at the right, or of a text without columns anywhere in the
 * header. A blank day gives none: it is not for us to fill.
 */
export function findDate(segments: readonly Segment[]): Guess<CalendarDate> | undefined {
  const header = segments.filter(({ page, y }) => page === 1 && y < HEADER);
  const withPlace = header.filter(({ text }) => /^[^,]{2,60},\s*ngày/iu.test(text));
  for (const segment of [...withPlace, ...header]) {
    const found = WORDS.exec(segment.text) ?? FIGURES.exec(segment.text);
    const [, day = '', month = '', year = ''] = found ?? [];
    const date = findCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date !== undefined) return guessFrom(date, [segment]);
  }
  return undefined;
}
