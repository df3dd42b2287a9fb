import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { pdfDict, pdfName } from '../syntax/pdf-object.ts';
import { readObjectStream } from './read-object-stream.ts';

function read(text: string, count: number, first: number) {
  const dict = pdfDict({ N: count, First: first });
  return readObjectStream(dict, Buffer.from(text), DEFAULT_PDF_LIMITS);
}

test('reads objects in their order', () => {
  expect(read('7 0 9 6 /Seven 12', 2, 8)).toEqual([
    { num: 7, value: pdfName('Seven') },
    { num: 9, value: 12 },
  ]);
});

test.each([
  ['fewer objects than said', '7 0 ', 2, 4, 'PDF_DAMAGED'],
  ['an object outside', '7 99 12', 1, 5, 'PDF_DAMAGED'],
  ['too many objects', '', 1e9, 0, 'PDF_LIMIT_EXCEEDED'],
])('refuses %s', (_, text, count, first, code) => {
  expect(() => read(text, count, first)).toThrow(expect.objectContaining({ code }));
});
