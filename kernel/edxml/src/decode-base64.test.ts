import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64 } from './decode-base64.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('decodes what Node encodes, however it is broken into lines', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 80 }), (bytes, width) => {
      const text = Buffer.from(bytes).toString('base64');
      const lines = text.match(new RegExp(`.{1,${width}}`, 'g'))?.join(' \r\n\t') ?? '';
      expect(decodeBase64(bytesOf(text))).toEqual(bytes);
      expect(decodeBase64(bytesOf(lines))).toEqual(bytes);
    }),
  );
});

test.each([
  'A',
  'AA',
  'AAA',
  'AA=',
  'A===',
  '====',
  'AA==AA==',
  'AAAA=',
  'AAAA====',
  'AB==',
  'AAB=',
  'AA-_',
  'AAA\u00e9',
  'A=AA',
  'AAAAA',
])('refuses %s', (text) => {
  expect(() => decodeBase64(bytesOf(text))).toThrow(
    expect.objectContaining({ code: 'ATTACHMENT_ENCODING' }),
  );
});
