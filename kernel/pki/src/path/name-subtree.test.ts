import { describe, expect, test } from 'vitest';
import type { GeneralName } from '../name/general-name.ts';
import type { NameKey } from '../name/name.ts';
import { nameOf } from '../name/name.ts';
import type { SubtreeSide } from './name-subtree.ts';
import { isInSubtree } from './name-subtree.ts';

type Row = readonly [name: string, base: string, permitted: boolean, excluded?: boolean];

function judge(kind: 'dns' | 'email' | 'uri', [name, base, permitted, excluded = permitted]: Row) {
  const on = (side: SubtreeSide) => isInSubtree({ kind, value: name }, { kind, value: base }, side);
  expect([on('permitted'), on('excluded')]).toEqual([permitted, excluded]);
}

const named = (rows: readonly Row[]) =>
  rows.map((row) => [`${JSON.stringify(row[0])} under ${JSON.stringify(row[1])}`, row] as const);

const DNS: readonly Row[] = [
  ['tinh.vn', 'tinh.vn', true],
  ['WWW.Tinh.VN', 'tinh.vn', true],
  ['a.b.tinh.vn', 'tinh.vn', true],
  ['xtinh.vn', 'tinh.vn', false],
  ['vn', 'tinh.vn', false],
  ['anything.example', '', true],
  // A leading dot is outside of the standard: taken the stricter way on both sides.
  ['tinh.vn', '.tinh.vn', false, true],
  ['a.tinh.vn', '.tinh.vn', true],
  // A wildcard may become any name below: it is excluded as soon as one of them is.
  ['*.tinh.vn', 'tinh.vn', true],
  ['*.tinh.vn', 'mail.tinh.vn', false, true],
  ['*.vn', 'tinh.vn', false, true],
  // What is no host name is nowhere that is permitted, and everywhere that is excluded.
  ['tinh.vn.', 'tinh.vn', false, true],
  ['tinh..vn', 'tinh.vn', false, true],
  ['a b.tinh.vn', 'tinh.vn', false, true],
  ['tinh.vn\u0000.evil.example', 'evil.example', false, true],
  ['w*w.tinh.vn', 'tinh.vn', false, true],
  ['tinh.vn', 'ti nh.vn', false, true],
];

const EMAIL: readonly Row[] = [
  ['a@tinh.vn', 'tinh.vn', true],
  ['a@TINH.vn', 'Tinh.VN', true],
  ['a@mail.tinh.vn', 'tinh.vn', false],
  ['a@mail.tinh.vn', '.tinh.vn', true],
  ['a@tinh.vn', '.tinh.vn', false],
  ['a@tinh.vn', 'a@tinh.vn', true],
  ['a@TINH.VN', 'a@tinh.vn', true],
  // The part before the @ has a case.
  ['A@tinh.vn', 'a@tinh.vn', false],
  ['b@tinh.vn', 'a@tinh.vn', false],
  ['tinh.vn', 'tinh.vn', false, true],
  ['"a@evil.example"@tinh.vn', 'tinh.vn', false, true],
  ['a@evil.example@tinh.vn', 'tinh.vn', false, true],
  ['a@tinh.vn ', 'tinh.vn', false, true],
  ['a@', '', false, true],
];

const URI: readonly Row[] = [
  ['https://tinh.vn/a', 'tinh.vn', true],
  ['https://tinh.vn:8443?x', 'tinh.vn', true],
  ['ldap://user:pw@tinh.vn#x', 'tinh.vn', true],
  ['https://a.tinh.vn/', 'tinh.vn', false],
  ['https://a.tinh.vn/', '.tinh.vn', true],
  ['https://tinh.vn/', '.tinh.vn', false],
  ['https://evil.example/tinh.vn', 'tinh.vn', false],
  ['https://tinh.vn@evil.example/', 'tinh.vn', false],
  ['https://evil.example#@tinh.vn', 'tinh.vn', false],
  // Without a host name nobody can say where it belongs.
  ['https://192.0.2.1/', 'tinh.vn', false, true],
  ['https://[2001:db8::1]/', 'tinh.vn', false, true],
  ['urn:uuid:1', 'tinh.vn', false, true],
  ['tinh.vn', 'tinh.vn', false, true],
];

describe('names of the net', () => {
  test.each(named(DNS))('dns %s', (_, row) => judge('dns', row));
  test.each(named(EMAIL))('email %s', (_, row) => judge('email', row));
  test.each(named(URI))('uri %s', (_, row) => judge('uri', row));
});

describe('addresses', () => {
  const v6 = (last: number) => [0x20, 0x01, 0x0d, 0xb8, ...new Array(11).fill(0), last];
  test.each<[string, number[], number[], boolean, boolean]>([
    ['within', [10, 1, 2, 3], [10, 1, 0, 0, 255, 255, 0, 0], true, true],
    ['outside', [10, 2, 2, 3], [10, 1, 0, 0, 255, 255, 0, 0], false, false],
    [
      'within, though the network has host bits',
      [10, 1, 2, 3],
      [10, 1, 9, 9, 255, 255, 0, 0],
      true,
      true,
    ],
    ['all', [10, 2, 2, 3], [0, 0, 0, 0, 0, 0, 0, 0], true, true],
    ['a mask with holes', [10, 1, 2, 3], [10, 1, 0, 0, 255, 0, 255, 0], false, true],
    ['of the other family', v6(1), [0, 0, 0, 0, 0, 0, 0, 0], false, false],
    ['within, version 6', v6(1), [...v6(0), ...new Array(15).fill(255), 0], true, true],
    ['an address of five bytes', [1, 2, 3, 4, 5], [0, 0, 0, 0, 0, 0, 0, 0], false, true],
    ['a network of seven bytes', [1, 2, 3, 4], [0, 0, 0, 0, 0, 0, 0], false, true],
  ])('%s', (_, address, network, permitted, excluded) => {
    const name: GeneralName = { kind: 'ip', bytes: Uint8Array.from(address) };
    const base: GeneralName = { kind: 'ip', bytes: Uint8Array.from(network) };
    expect(isInSubtree(name, base, 'permitted')).toBe(permitted);
    expect(isInSubtree(name, base, 'excluded')).toBe(excluded);
  });
});

test('the directory: what begins with the base, whatever the case and the blanks', () => {
  const base: GeneralName = { kind: 'directory', name: nameOf(['C', 'VN'], ['O', 'Sở Nội vụ']) };
  const isBelow = (...pairs: readonly (readonly [NameKey, string])[]) =>
    isInSubtree({ kind: 'directory', name: nameOf(...pairs) }, base, 'permitted');
  expect(isBelow(['C', 'VN'], ['O', 'SỞ  NỘI VỤ'], ['CN', 'A'])).toBe(true);
  expect(isBelow(['C', 'VN'], ['O', 'Sở Nội vụ'])).toBe(true);
  expect(isBelow(['C', 'VN'])).toBe(false);
  expect(isBelow(['O', 'Sở Nội vụ'], ['C', 'VN'])).toBe(false);
});

test('kinds that nobody understands are excluded and never permitted', () => {
  const name: GeneralName = { kind: 'other', tag: 0, der: new Uint8Array() };
  expect(isInSubtree(name, name, 'permitted')).toBe(false);
  expect(isInSubtree(name, name, 'excluded')).toBe(true);
});
