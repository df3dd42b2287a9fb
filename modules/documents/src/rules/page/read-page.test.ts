import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TextPiece } from './page-text.ts';
import { hasText, type PageReading, readPage } from './read-page.ts';

const FIXTURES = new URL('../../../../../fixtures/page-text/', import.meta.url);
const expected: Record<string, object> = JSON.parse(
  readFileSync(new URL('expected.json', FIXTURES), 'utf8'),
);
const layouts = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const ROWS = 60;
const HEIGHT = 0.012;

/** As a typesetter writes a page: one piece for all that stands together. */
function piecesOf(layout: string): TextPiece[] {
  const text = readFileSync(new URL(`${layout}.txt`, FIXTURES), 'utf8');
  return text.split(/^=== trang \d+ ===\n/mu).flatMap((page, index) =>
    page.split('\n').flatMap((line, row) =>
      [...line.matchAll(/\S+(?: {1,2}\S+)*/gu)].map(([words], at, all) => ({
        page: index + 1,
        x: (all[at]?.index ?? 0) / 100,
        y: row / ROWS,
        width: words.length / 100,
        height: HEIGHT,
        text: words,
      })),
    ),
  );
}

/** As a scanner's text recognition does: a piece a word, letters and marks apart, out of order. */
function byWords(pieces: readonly TextPiece[]): TextPiece[] {
  const words = pieces.flatMap((piece) =>
    [...piece.text.matchAll(/\S+/gu)].map((word) => ({
      ...piece,
      x: piece.x + word.index / 100,
      y: piece.y + (word.index % 3) / 1000,
      width: word[0].length / 100,
      text: word[0].normalize('NFD'),
    })),
  );
  return words.toReversed();
}

function valuesOf(reading: PageReading): object {
  const known = Object.entries(reading).filter(([, guess]) => guess !== undefined);
  return Object.fromEntries(known.map(([field, guess]) => [field, guess?.value]));
}

test('every layout has its expectation', () => {
  expect(layouts.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(layouts)('%s', (layout) => {
  expect(valuesOf(readPage(piecesOf(layout)))).toEqual(expected[layout]);
});

test.each(layouts)('%s, word by word', (layout) => {
  expect(valuesOf(readPage(byWords(piecesOf(layout))))).toEqual(expected[layout]);
});

test('each guess says from which words of which page', () => {
  const reading = readPage(piecesOf('nhieu-trang-phu-luc'));
  expect(reading.numberAndSymbol).toMatchObject({ page: 1, quote: 'Số: 1204/VPUBND-KGVX' });
  expect(reading.signer).toMatchObject({
    page: 2,
    quote: 'KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG Cao Mẫu Thủy',
  });
});

test('what is no document gives no guess at all', () => {
  const prose = 'Trời hôm nay đẹp, và số 15 là nhà của tôi ở phố huyện.';
  const piece = { page: 1, x: 0.1, y: 0.5, width: 0.8, height: 0.012, text: prose };
  expect(valuesOf(readPage([piece]))).toEqual({});
  expect(valuesOf(readPage([]))).toEqual({});
});

test('a scan without text is told from one with text', () => {
  expect(hasText([])).toBe(false);
  expect(hasText(piecesOf('giay-moi').slice(0, 1))).toBe(false);
  expect(hasText(piecesOf('giay-moi'))).toBe(true);
});
