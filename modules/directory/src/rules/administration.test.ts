import { describe, expect, test } from 'vitest';
import { UnitKind } from '../contract/index.ts';
import {
  fitCodes,
  looksAfterPerson,
  looksAfterUnit,
  mayGrant,
  mayStandUnder,
} from './administration.ts';

const TODAY = '2026-11-25';
const province = { agencyId: 'stttt', wholeProvince: true };
const agency = { agencyId: 'hailang', wholeProvince: false };
const post = (agencyId: string, roles = ['officer'], validTo: string | null = null) => ({
  agencyId,
  roles,
  validTo,
});

test('an agency looks after its own divisions and no other unit', () => {
  expect(looksAfterUnit(agency, { kind: 'division', parentId: 'hailang' })).toBe(true);
  expect(looksAfterUnit(agency, { kind: 'division', parentId: 'snv' })).toBe(false);
  expect(looksAfterUnit(agency, { kind: 'commune', parentId: 'hailang' })).toBe(false);
  expect(looksAfterUnit(province, { kind: 'commune', parentId: 'hailang' })).toBe(true);
});

describe('an agency looks after a person who', () => {
  test.each([
    ['serves there alone', [post('hailang')], true],
    ['served elsewhere before', [post('snv', ['officer'], '2026-11-24'), post('hailang')], true],
    ['serves elsewhere too', [post('hailang'), post('snv')], false],
    ['still serves elsewhere today', [post('snv', ['officer'], TODAY), post('hailang')], false],
    ['administers the province', [post('hailang', ['officer', 'administrator'])], false],
    ['has left', [post('hailang', ['officer'], '2026-11-24')], false],
    ['has no post', [], false],
  ])('%s: %j', (_, posts, expected) => {
    expect(looksAfterPerson(agency, posts, TODAY)).toBe(expected);
    expect(looksAfterPerson(province, posts, TODAY)).toBe(true);
  });
});

test('only the province appoints those who oversee others', () => {
  expect(mayGrant(agency, ['officer', 'leader', 'clerk'])).toBe(true);
  for (const role of ['administrator', 'agencyAdministrator', 'auditor']) {
    expect(mayGrant(agency, ['officer', role])).toBe(false);
    expect(mayGrant(province, [role])).toBe(true);
  }
});

test('nothing stands below a division, and only the province at the top', () => {
  expect(UnitKind.options.filter((kind) => mayStandUnder(kind, 'division'))).toEqual([]);
  expect(UnitKind.options.filter((kind) => mayStandUnder(kind, null))).toEqual(['province']);
  expect(mayStandUnder('commune', 'district')).toBe(true);
  expect(mayStandUnder('commune', 'province')).toBe(true);
  expect(mayStandUnder('district', 'commune')).toBe(false);
});

test('a division has no code', () => {
  expect(fitCodes('division', [null, null])).toBe(true);
  expect(fitCodes('division', ['H50.1', null])).toBe(false);
  expect(fitCodes('commune', ['H50.1', null])).toBe(true);
});
