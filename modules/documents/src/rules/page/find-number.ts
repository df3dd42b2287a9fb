import { type Guess, guessFrom } from './guess.ts';
import { isLeft, type Segment } from './page-text.ts';

const NUMBER =
  /(?:^|\s)Số\s*[:.]?\s*(\d{1,6}\p{Ll}?)\s*([/-])\s*(\p{L}[\p{L}\d]*(?:\s*[-/.&]\s*[\p{L}\d()]+)*|\d{4}\s*\/\s*[\p{L}\d]+(?:\s*[-/]\s*[\p{L}\d]+)*)/iu;
/** Far enough down for a header of many lines. */
const HEADER = 0.4;

export type FoundNumber = Guess<string> & { segment: Segment };

/**
 * Number and symbol: `15/QĐ-UBND`, `30/2020/NĐ-CP`, or of the Party `15-QĐ/TU`. A number that was
 * left blank gives none.
 */
export function findNumber(segments: readonly Segment[]): FoundNumber | undefined {
  const header = segments.filter(({ page, y }) => page === 1 && y < HEADER);
  for (const segment of [...header.filter(isLeft), ...header.filter((one) => !isLeft(one))]) {
    const beside = segments.find((one) => isBeside(segment, one));
    const found = NUMBER.exec([segment, beside].map((one) => one?.text).join(' '));
    if (found === null) continue;
    const [, number = '', sign = '', symbol = ''] = found;
    const value = `${number}${sign}${symbol}`.replace(/\s*([-/.&])\s*/gu, '$1');
    return { ...guessFrom(value, [segment]), segment };
  }
  return undefined;
}

/** The number may stand apart from the word before it, as one that was filled in does. */
function isBeside(label: Segment, { page, x, y }: Segment): boolean {
  if (!/^Số\s*[:.]?$/iu.test(label.text) || page !== label.page) return false;
  return Math.abs(y - label.y) < label.height && x >= label.right && x - label.right < 0.12;
}
