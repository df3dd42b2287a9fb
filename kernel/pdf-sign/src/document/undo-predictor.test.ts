import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoPredictor } from './undo-predictor.ts';

const settings = { predictor: 12, columns: 4, colors: 1, bitsPerComponent: 8 };

test.each([
  ['none', [0, 1, 2, 3, 4], [1, 2, 3, 4]],
  ['left', [1, 1, 1, 1, 1], [1, 2, 3, 4]],
  ['up in the first row', [2, 1, 2, 3, 4], [1, 2, 3, 4]],
  ['up', [0, 1, 2, 3, 4, 2, 1, 1, 1, 255], [1, 2, 3, 4, 2, 3, 4, 3]],
  ['average', [0, 10, 20, 30, 40, 3, 5, 5, 5, 5], [10, 20, 30, 40, 10, 20, 30, 40]],
  ['Paeth', [0, 10, 20, 30, 40, 4, 1, 1, 1, 1], [10, 20, 30, 40, 11, 21, 31, 41]],
])('undoes %s', (_, bytes, expected) => {
  expect([...undoPredictor(Uint8Array.from(bytes), settings)]).toEqual(expected);
});

test('takes the byte of the same colour to the left', () => {
  const rgb = { ...settings, columns: 2, colors: 3 };
  expect([...undoPredictor(Uint8Array.of(1, 1, 2, 3, 1, 1, 1), rgb)]).toEqual([1, 2, 3, 2, 3, 4]);
});

test('undoes "up" over any rows', () => {
  const row = fc.uint8Array({ minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const encoded = rows.flatMap((current, i) => [
        2,
        ...current.map((byte, k) => byte - (rows[i - 1]?.[k] ?? 0)),
      ]);
      expect([...undoPredictor(Uint8Array.from(encoded), settings)]).toEqual(
        rows.flatMap((current) => [...current]),
      );
    }),
  );
});

test.each([
  ['a row cut short', [0, 1, 2, 3], settings],
  ['an unknown row filter', [5, 1, 2, 3, 4], settings],
  ['the TIFF predictor', [1, 2, 3, 4], { ...settings, predictor: 2 }],
])('refuses %s', (_, bytes, given) => {
  expect(() => undoPredictor(Uint8Array.from(bytes), given)).toThrow(
    expect.objectContaining({ code: 'PDF_DAMAGED' }),
  );
});
