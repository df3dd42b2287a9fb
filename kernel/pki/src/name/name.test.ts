import { integer, oid, readDer, sequence, setOf, utf8String } from '@hien-luong/asn1';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatName } from './format-name.ts';
import type { Name } from './name.ts';
import { encodeName, findNameValue, listNameValues, nameOf, parseName } from './name.ts';
import { nameKey, sameName } from './same-name.ts';

const OFFICIAL = nameOf(
  ['C', 'VN'],
  ['L', 'Quảng Trị'],
  ['O', 'UBND tỉnh'],
  ['OU', 'Sở Nội vụ'],
  ['OU', 'Văn phòng'],
  ['CN', 'Nguyễn Thị Ví Dụ'],
);

function reread(name: Name): Name {
  return parseName(readDer(encodeName(name)));
}

describe('a name', () => {
  test('keeps repeated units in their order', () => {
    expect(listNameValues(reread(OFFICIAL), 'OU')).toEqual(['Sở Nội vụ', 'Văn phòng']);
    expect(findNameValue(reread(OFFICIAL), 'CN')).toBe('Nguyễn Thị Ví Dụ');
    expect(findNameValue(OFFICIAL, 'E')).toBeUndefined();
  });

  test('is UTF8String, but for country, serial number and e-mail', () => {
    const name = nameOf(['C', 'VN'], ['CN', 'a'], ['SERIALNUMBER', '1'], ['E', 'a@b.vn']);
    const tags = readDer(encodeName(name)).children.map((rdn) => rdn.children[0]?.children[1]?.tag);
    expect(tags).toEqual([19, 12, 19, 22]);
  });

  test('is written in NFC', () => {
    const decomposed = nameOf(['CN', 'Hiền Lương'.normalize('NFD')]);
    expect(encodeName(decomposed)).toEqual(encodeName(nameOf(['CN', 'Hiền Lương'])));
  });

  test.each([[nameOf(['C', 'vn'])], [nameOf(['C', 'VNM'])], [nameOf(['CN', ' '])]])(
    'refuses %o',
    (name) => {
      expect(() => encodeName(name)).toThrow(expect.objectContaining({ code: 'NAME_MALFORMED' }));
    },
  );

  test('keeps a value that is no string as it is', () => {
    const odd = sequence(setOf(sequence(oid('2.5.4.45'), integer(5))));
    expect(parseName(readDer(odd))).toEqual([[{ type: '2.5.4.45', value: '#020105' }]]);
  });

  test('refuses an attribute that is no pair', () => {
    const odd = sequence(setOf(sequence(oid('2.5.4.3'), utf8String('a'), utf8String('b'))));
    expect(() => parseName(readDer(odd))).toThrow('not a pair');
  });

  test('any value survives, quotes and commas included', () => {
    const value = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (values) => {
        const name = nameOf(...values.map((text) => ['OU', text] as const));
        expect(listNameValues(reread(name), 'OU')).toEqual(
          values.map((text) => text.normalize('NFC')),
        );
      }),
    );
  });
});

test('is shown most specific part first, and no value poses as another', () => {
  expect(formatName(OFFICIAL)).toBe(
    'CN=Nguyễn Thị Ví Dụ, OU=Văn phòng, OU=Sở Nội vụ, O=UBND tỉnh, L=Quảng Trị, C=VN',
  );
  expect(formatName(nameOf(['O', 'A, CN=B']))).toBe('O=A\\, CN\\=B');
  expect(formatName([[{ type: '1.2.3', value: 'x' }]])).toBe('1.2.3=x');
});

describe('names are the same', () => {
  test.each([
    ['whatever the case', [['CN', 'Sở NỘI VỤ']], [['CN', 'SỞ nội vụ']], true],
    ['whatever the blanks', [['CN', ' a   b ']], [['CN', 'a b']], true],
    ['not with other letters', [['CN', 'a']], [['CN', 'á']], false],
    ['not with other attributes', [['CN', 'a']], [['O', 'a']], false],
    [
      'not in another order',
      [
        ['CN', 'a'],
        ['O', 'b'],
      ],
      [
        ['O', 'b'],
        ['CN', 'a'],
      ],
      false,
    ],
    [
      'not when one goes on',
      [['CN', 'a']],
      [
        ['CN', 'a'],
        ['CN', 'a'],
      ],
      false,
    ],
  ] as const)('%s', (_, a, b, same) => {
    expect(sameName(nameOf(...a), nameOf(...b))).toBe(same);
  });

  test('whatever the order inside one RDN', () => {
    const [a, b] = nameOf(['CN', 'a'], ['OU', 'b']).flat();
    expect(nameKey([[a!, b!]])).toBe(nameKey([[b!, a!]]));
  });

  test('but two RDNs are not one, and no value can look like two', () => {
    const [a, b] = nameOf(['CN', 'a'], ['OU', 'b']).flat();
    expect(nameKey([[a!, b!]])).not.toBe(nameKey([[a!], [b!]]));
    expect(nameKey(nameOf(['CN', 'a","2.5.4.11=b']))).not.toBe(
      nameKey(nameOf(['CN', 'a'], ['OU', 'b'])),
    );
  });
});
