import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDer } from './read-der.ts';
import { asString, ia5String, printableString, utf8String } from './text.ts';

function encoded(tag: number, hex: string): Uint8Array {
  const content = Buffer.from(hex, 'hex');
  return Buffer.from([tag, content.length, ...content]);
}

test.each([
  ['UTF8String', 12, '4869e1bb816e', 'Hiền'],
  ['PrintableString', 19, '564e', 'VN'],
  ['PrintableString with the @ that CAs put there', 19, '614062', 'a@b'],
  ['IA5String', 22, '6140622e766e', 'a@b.vn'],
  ['TeletexString', 20, 'e9', 'é'],
  ['BMPString', 30, '1ec10041', 'ềA'],
  ['NumericString', 18, '3120', '1 '],
])('reads %s', (_, tag, hex, text) => {
  expect(asString(readDer(encoded(tag, hex)))).toBe(text);
});

test.each([
  ['broken UTF-8', 12, 'ff'],
  ['overlong UTF-8', 12, 'c080'],
  ['PrintableString with an accent', 19, 'e9'],
  ['IA5String beyond ASCII', 22, '80'],
  ['BMPString of odd length', 30, '1e'],
  ['BMPString with a lone surrogate', 30, 'd800'],
  ['NumericString with a letter', 18, '41'],
  ['no string at all', 4, '41'],
])('refuses %s', (_, tag, hex) => {
  expect(() => asString(readDer(encoded(tag, hex)))).toThrow(
    expect.objectContaining({ name: 'Asn1Error' }),
  );
});

test('writes NFC whatever it is given', () => {
  expect(utf8String('Hiền Lương'.normalize('NFD'))).toEqual(utf8String('Hiền Lương'));
});

test('any text survives in its normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(asString(readDer(utf8String(text)))).toBe(text.normalize('NFC'));
    }),
  );
});

test('narrow types refuse letters they lack', () => {
  expect(asString(readDer(printableString('VN')))).toBe('VN');
  expect(asString(readDer(ia5String('a@b.vn')))).toBe('a@b.vn');
  expect(() => printableString('Nội vụ')).toThrow('PrintableString');
  expect(() => ia5String('ơ')).toThrow('IA5String');
});
