import { describe, expect, test } from 'vitest';
import { compareOutside, hasShrunk, type KnownOutside } from './compare-outside.ts';

const agency = (code: string, over: object = {}) => ({
  code,
  code102: null,
  name: `Bộ ${code}`,
  parentCode: null,
  ...over,
});
const known: KnownOutside[] = [
  { ...agency('G22'), id: 'vpcp' },
  { ...agency('G09'), id: 'btttt' },
];
const none = new Set<string>();

describe('the list of a partner', () => {
  test('that says the same changes nothing', () => {
    const changes = compareOutside([agency('G22'), agency(' G09 ')], known, none);
    expect(changes).toEqual({ added: [], changed: [], ended: [], skipped: [] });
  });

  test('brings what is new, names anew what was renamed, and ends what is gone', () => {
    const renamed = agency('G22', { name: 'Văn  phòng', code102: '000.00.00.G22' });
    const changes = compareOutside([renamed, agency('G10', { parentCode: 'G22' })], known, none);
    expect(changes.added).toEqual([agency('G10', { parentCode: 'G22' })]);
    expect(changes.changed).toEqual([{ ...renamed, name: 'Văn phòng', id: 'vpcp' }]);
    expect(changes.ended).toEqual(['btttt']);
  });

  test.each([
    ['without a name', agency('G30', { name: ' ' }), 'MALFORMED'],
    ['without a code', agency(''), 'MALFORMED'],
    ['with a line end in its code', agency('G\r\n30'), 'MALFORMED'],
    ['with a code of the province', agency('H50'), 'CODE_TAKEN'],
    ['with an older code of the province', agency('X', { code102: 'H50' }), 'CODE_TAKEN'],
    ['a second time', agency('G22', { name: 'Khác' }), 'CODE_REPEATED'],
  ])('cannot bring an agency %s', (_, told, reason) => {
    const changes = compareOutside([...known, told], known, new Set(['H50']));
    expect(changes).toMatchObject({ added: [], changed: [], ended: [] });
    expect(changes.skipped).toEqual([{ code: told.code.trim(), reason }]);
  });

  test('that lost much is not believed', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...agency(`G${index}`),
      id: `${index}`,
    }));
    expect(hasShrunk(compareOutside(many.slice(0, 20), many, none), 40)).toBe(true);
    expect(hasShrunk(compareOutside(many.slice(0, 35), many, none), 40)).toBe(false);
    expect(hasShrunk(compareOutside([], known, none), 2)).toBe(false);
  });
});
