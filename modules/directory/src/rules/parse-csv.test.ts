import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from './parse-csv.ts';

const texts = (source: string) =>
  parseCsv(source).map(({ number, cells }) => [
    number,
    ...[...cells].map(([column, { text }]) => `${column}:${text}`),
  ]);

test.each([
  [
    'a,b\n1,2\n',
    [
      [1, '0:a', '1:b'],
      [2, '0:1', '1:2'],
    ],
  ],
  [
    '\ufeffa;b\r\n1,5;2',
    [
      [1, '0:a', '1:b'],
      [2, '0:1,5', '1:2'],
    ],
  ],
  [
    'a\tb\n\n\tx',
    [
      [1, '0:a', '1:b'],
      [3, '1:x'],
    ],
  ],
  [
    '"một, hai","ba ""bốn"""\n"dòng\nthứ hai",x',
    [
      [1, '0:một, hai', '1:ba "bốn"'],
      [2, '0:dòng\nthứ hai', '1:x'],
    ],
  ],
  ['', []],
  ['"không đóng', [[1, '0:không đóng']]],
])('reads %j', (source, expected) => {
  expect(texts(source)).toEqual(expected);
});

test('knows a formula', () => {
  const [row] = parseCsv('=1+1,"=A1",a=b');
  expect([...row!.cells.values()].map(({ formula }) => formula)).toEqual([true, true, false]);
});

test('comes to an end with any text, and loses no cell of a plain table', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseCsv(text)));
  const word = fc.stringMatching(/^[a-z"]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (table) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const source = table.map(([a, b]) => `${quoted(a)},${quoted(b)}`).join('\r\n');
      const read = parseCsv(source).map(({ cells }) => [cells.get(0)?.text, cells.get(1)?.text]);
      expect(read).toEqual(table);
    }),
  );
});
