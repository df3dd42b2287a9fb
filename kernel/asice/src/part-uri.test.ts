import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfUri, uriOfFile } from './part-uri.ts';

test.each([
  ['message.xml', 'message.xml'],
  ['/message.xml', 'message.xml'],
  ['phu-luc/15', 'phu-luc/15'],
  ['Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf', 'Quyết định.pdf'],
  ['Quyết định.pdf'.normalize('NFD'), 'Quyết định.pdf'],
  ['a%2Fb', 'a/b'],
])('%s means %s', (uri, name) => {
  expect(fileOfUri(uri)).toBe(name);
});

test.each([
  '',
  '/',
  '//a',
  '../a',
  'a/../b',
  'a/%2E%2E/b',
  './a',
  'a//b',
  'a/',
  'a\\b',
  'a%5Cb',
  'file:///a',
  'http://a/b',
  'a?b',
  'a#b',
  '%',
  '%FF',
])('%s leads nowhere', (uri) => {
  expect(fileOfUri(uri)).toBeUndefined();
});

test('every name is found again by its URI', () => {
  const step = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[/\\.]/.test(text));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
      const name = steps.join('/').normalize('NFC');
      expect(fileOfUri(uriOfFile(name))).toBe(name);
    }),
  );
});
