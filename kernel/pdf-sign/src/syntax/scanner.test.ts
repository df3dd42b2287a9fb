import { expect, test } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../pdf-limits.ts';
import { parseObject } from './parse-object.ts';
import { isKind, pdfName } from './pdf-object.ts';
import { Scanner } from './scanner.ts';

function parse(text: string) {
  return parseObject(new Scanner(Buffer.from(text, 'latin1')), DEFAULT_PDF_LIMITS);
}

test.each([
  ['(a\\(b\\)c)', 'a(b)c'],
  ['(a(b)c)', 'a(b)c'],
  ['(\\101\\7\\0601)', 'A\x0701'],
  ['(a\\\nb)', 'ab'],
  ['(a\r\nb\rc)', 'a\nb\nc'],
  ['(\\n\\r\\t\\b\\f\\x)', '\n\r\t\b\fx'],
  ['<48 69 2>', 'Hi '],
  ['<4869>', 'Hi'],
  ['<486>', 'H`'],
  ['<>', ''],
])('string %j', (text, content) => {
  const value = parse(text);
  expect(isKind(value, 'string') && Buffer.from(value.bytes).toString('latin1')).toBe(content);
});

test.each([
  ['12', 12],
  ['+3', 3],
  ['-.5', -0.5],
  ['4.', 4],
  ['007', 7],
  ['/A#20B', pdfName('A B')],
  ['% note\n true', true],
  ['12 0 R', { kind: 'ref', num: 12, gen: 0 }],
])('%j', (text, value) => {
  expect(parse(text)).toEqual(value);
});

test('an array of two numbers and a name beginning with R is no reference', () => {
  expect(parse('[1 2 /R 3 4 R]')).toMatchObject({
    items: [1, 2, pdfName('R'), { num: 3, gen: 4 }],
  });
});

test.each([
  '(open',
  '<4',
  '<4g>',
  '[1',
  '<< /A 1',
  '<< 1 2 >>',
  'nul',
  'truer',
  '--1',
  '1e5',
  '',
  ']',
])('%j is damaged', (text) => {
  expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'PDF_DAMAGED' }));
});
