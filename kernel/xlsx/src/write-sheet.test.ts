import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

test('what was written is read again, as text', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const { rows: read } = readSheet(writeSheet({ name: 'A', rows }), { maxRows: 10 });
      for (const [index, row] of rows.entries()) {
        const found = read.find(({ number }) => number === index + 1);
        for (const [column, text] of row.entries()) {
          const written = text
            .normalize('NFC')
            .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
          expect(found?.cells.get(column)?.text ?? '').toBe(written.replace(/\r\n?/g, '\n').trim());
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a formula that somebody typed stays text, and noughts stay', () => {
  const bytes = writeSheet({ name: 'A', rows: [['=1+1', '045123456789']] });
  const [row] = readSheet(bytes, { maxRows: 10 }).rows;
  expect([...(row?.cells.values() ?? [])]).toEqual([
    { kind: 'text', text: '=1+1', formula: false, merged: false },
    { kind: 'text', text: '045123456789', formula: false, merged: false },
  ]);
});

test('the same data give the same bytes', () => {
  const sheet = { name: 'A', rows: [['một']], widths: [10] };
  expect(writeSheet(sheet)).toEqual(writeSheet(sheet));
});
