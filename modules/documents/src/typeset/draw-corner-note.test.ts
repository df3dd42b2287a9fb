import { describe, expect, test } from 'vitest';
import { hasPoppler, NEEDS_POPPLER, readTextSize, readWords } from '../../tests/read-pdf-words.ts';
import { copySignatureLine } from './copy-signature-line.ts';
import { drawCornerNote } from './draw-corner-note.ts';
import { millimetres } from './millimetres.ts';
import { signingTime } from './signing-time.ts';

test('the time of signing is that of Vietnam, with its zone', () => {
  expect(signingTime(new Date('2021-12-31T17:00:01Z'))).toBe('01-01-2022; 00:00:01; +07:00');
});

describe('the line of box 14', () => {
  test('names form, agency, and day, time and zone of signing', () => {
    const line = copySignatureLine(
      { kind: 'certifiedCopy', agencyName: 'Sở Nội vụ' },
      new Date('2021-02-04T20:10:10Z'),
    );
    expect(line).toBe('Sao y; Sở Nội vụ; 05-02-2021; 03:10:10; +07:00');
  });

  const long = `Sao y; ${'Ban Quản lý dự án đầu tư xây dựng '.repeat(3)}; 05-02-2021; 10:10:10; +07:00`;
  test('keeps its size and takes more lines where the agency has a long name', () => {
    const page = { mediaBox: [0, 0, 595, 842] as const, rotate: 0 };
    const short = drawCornerNote('Sao y; Sở Nội vụ; 05-02-2021', { pages: [page] });
    const tall = drawCornerNote(long, { pages: [page] });
    const [, , width, height] = tall.rect;
    expect(width).toBeCloseTo(millimetres(85), 1);
    expect(height / short.rect[3]).toBeCloseTo(3, 1);
  });

  test.each([
    [0, [595, 842]],
    [90, [842, 595]],
    [180, [595, 842]],
    [270, [842, 595]],
  ] as const)(
    'stands where a reader sees the top right corner, page turned by %s',
    (rotate, seen) => {
      const page = { mediaBox: [20, 30, 615, 872] as const, rotate };
      const { rect } = drawCornerNote('Sao y; Sở Nội vụ', { pages: [page] });
      const [left, bottom, width, height] = rect;
      const [x, y] = [left - 20, bottom - 30];
      // The corner of the note that is its top right one to the reader, in the reader's coordinates.
      const corner = {
        0: [x + width, y + height],
        90: [y + height, 595 - x],
        180: [595 - x, 842 - y],
        270: [842 - y, x + width],
      }[rotate];
      expect(seen[0] - corner[0]!).toBeCloseTo(millimetres(12), 3);
      expect(seen[1] - corner[1]!).toBeCloseTo(millimetres(8), 3);
      expect(width > height).toBe(rotate % 180 === 0);
    },
  );

  test.skipIf(!hasPoppler)(`is upright, black and of size 10 (${NEEDS_POPPLER})`, () => {
    const page = { mediaBox: [0, 0, 595, 842] as const, rotate: 0 };
    const { pdf } = drawCornerNote('Sao y; Sở Nội vụ', { pages: [page] });
    const words = readWords(pdf);
    expect(readTextSize(pdf, 'Sao y;')).toBe(10);
    expect(words.map(({ text }) => text).join(' ')).toBe('Sao y; Sở Nội vụ');
  });
});
