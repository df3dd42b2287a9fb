import { existsSync, readFileSync } from 'node:fs';
import { Role } from '@hien-luong/platform/contract';
import { AgencyCode, AgencyCode102, vnFold } from '@hien-luong/vn';
import { describe, expect, test } from 'vitest';
import { collectiveBodyOf } from '../rules/collective-body.ts';
import { DISTRICTS } from './administrative-units.ts';
import { buildProvince } from './build-province.ts';

const province = buildProvince();
const agencies = province.units.filter(({ facts }) => facts.kind !== 'division');
const vectors = new URL(
  'admin-units/quang-tri-2021.json',
  process.env.HL_VECTORS
    ? new URL(`file://${process.env.HL_VECTORS}/`)
    : new URL('../../../../../shared/vectors/', import.meta.url),
);

function countKind(kind: string): number {
  return province.units.filter(({ facts }) => facts.kind === kind).length;
}

describe('the demo province', () => {
  test('has the size of 31/3/2021', () => {
    expect(agencies).toHaveLength(784);
    expect(province.people).toHaveLength(2313);
    expect(countKind('province')).toBe(1);
    expect(countKind('provincialBody')).toBe(20);
    expect(countKind('district')).toBe(10);
    expect(countKind('commune')).toBe(125);
  });

  test('is the same every time', () => {
    expect(buildProvince()).toEqual(province);
  });

  test.each([
    ['ids of units', province.units.map(({ id }) => id)],
    ['slugs', province.units.map(({ slug }) => slug)],
    ['codes', agencies.map(({ facts }) => facts.code)],
    ['older codes', agencies.map(({ facts }) => facts.code102)],
    ['usernames', province.people.map(({ username }) => username)],
    ['names of people', province.people.map((one) => `${one.familyAndMiddle} ${one.given}`)],
    ['ids of posts', province.posts.map(({ id }) => id)],
  ])('has no two equal %s', (_, values) => {
    expect(new Set(values).size).toBe(values.length);
  });

  test('gives every agency both codes, marked as demo below H50', () => {
    for (const { facts } of agencies) {
      expect(AgencyCode.safeParse(facts.code).success, facts.name).toBe(true);
      expect(AgencyCode102.safeParse(facts.code102).success, facts.name).toBe(true);
      expect(facts.codeIsDemo).toBe(facts.code !== 'H50');
    }
  });

  test('gives every agency a head who may sign and somebody who keeps the seal', () => {
    for (const agency of agencies) {
      const posts = province.posts.filter(({ agencyId }) => agencyId === agency.id);
      const head = posts.filter((post) => post.unitId === agency.id && post.standing === 'head');
      expect(head, agency.facts.name).toHaveLength(1);
      expect(
        posts.some(({ roles }) => roles.includes('clerk')),
        agency.facts.name,
      ).toBe(true);
      expect(
        posts.some(({ roles }) => roles.includes('officer')),
        agency.facts.name,
      ).toBe(true);
    }
  });

  test('places every unit under one that comes before it, and no agency under a division', () => {
    const seen = new Map<string | null, string>();
    for (const { id, facts } of province.units) {
      if (facts.kind !== 'province') expect(seen.get(facts.parentId)).toBeDefined();
      expect(seen.get(facts.parentId)).not.toBe('division');
      seen.set(id, facts.kind);
    }
  });

  test('names nobody who could be taken for a real person', () => {
    for (const { familyAndMiddle } of province.people) expect(familyAndMiddle).toMatch(/ Mẫu$/u);
  });

  test('writes all text in NFC and speaks of committees by their full name', () => {
    for (const { facts } of province.units) {
      expect(facts.name).toBe(facts.name.normalize('NFC'));
      expect(facts.name.startsWith('Ủy ban nhân dân ')).toBe(
        collectiveBodyOf(facts.kind) !== undefined,
      );
    }
  });

  test('knows every role', () => {
    const roles = new Set(province.posts.flatMap((post) => post.roles));
    expect([...roles].toSorted()).toEqual([...Role.options].toSorted());
  });
});

test.skipIf(!existsSync(vectors))(
  'names and codes are those of the statistics (HL_VECTORS)',
  () => {
    const published = JSON.parse(readFileSync(vectors, 'utf8')) as {
      province: { districts: Published[] };
    };
    const ours = DISTRICTS.map((district) => ({
      code: district.statisticalCode,
      name: comparable(`${district.level} ${district.name}`),
      communes: district.communes.map((commune) => ({
        code: commune.statisticalCode,
        name: comparable(`${commune.level} ${commune.name}`),
      })),
    }));
    const theirs = published.province.districts.map(({ code, name, communes }) => ({
      code,
      name: comparable(name),
      communes: communes.map((commune) => ({ code: commune.code, name: comparable(commune.name) })),
    }));
    expect(ours).toEqual(theirs);
  },
);

type Published = { code: string; name: string; communes: { code: string; name: string }[] };

/** Spelling differs in spaces and the place of tone marks (Đa Krông, Đakrông). */
function comparable(name: string): string {
  return vnFold(name).replaceAll(' ', '');
}
