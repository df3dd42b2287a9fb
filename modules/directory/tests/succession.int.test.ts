import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAgencyId, demoPersonId, demoPostId, getAgency, getPost } from '../src/api.ts';
import { recordSuccession, type SuccessionInput } from '../src/commands/record-succession.ts';
import { getUnit } from '../src/data/get-unit.ts';
import { listPosts } from '../src/data/list-posts.ts';
import { directoryModule, seedProvince } from '../src/server.ts';

const DAY_BEFORE = parseCalendarDate('2026-12-31');
const DAY = parseCalendarDate('2027-01-01');
const common = { legalDocument: 'Nghị quyết số 1/NQ-HĐND', effectiveOn: DAY };

describe.each(testTargets())('succession on $name', (target) => {
  let on: TestPlatform;

  beforeAll(async () => {
    on = await createTestPlatform({ target, modules: [directoryModule] });
    await seedProvince(on.platform);
  });
  afterAll(async () => await on.stop());

  const administrator = () =>
    on.scopeFor({
      agencyId: demoAgencyId('stttt'),
      personId: demoPersonId('quantri'),
      roles: ['administrator'],
    });
  const record = (input: SuccessionInput) => recordSuccession(on.platform, administrator(), input);
  const read: TestPlatform['platform']['db']['read'] = (scope, run) =>
    on.platform.db.read(scope, run);

  test('a new name holds from its day on; before it the old one stands', async () => {
    const id = demoAgencyId('skhcn');
    const { to } = await record({
      ...common,
      kind: 'rename',
      from: [id],
      to: [{ unitId: id, changes: { name: 'Sở Khoa học, Công nghệ và Chuyển đổi số' } }],
    });
    expect(to).toEqual([id]);
    await read(administrator(), async (tx) => {
      expect((await getAgency(tx, id, DAY_BEFORE)).name).toBe('Sở Khoa học và Công nghệ');
      expect((await getAgency(tx, id, DAY)).name).toBe('Sở Khoa học, Công nghệ và Chuyển đổi số');
      const unit = await getUnit(tx, id, DAY);
      expect(unit.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
        ['2027-01-01', null],
        ['2016-07-01', '2026-12-31'],
      ]);
      expect(unit.successions).toMatchObject([
        {
          kind: 'rename',
          from: [{ id, name: 'Sở Khoa học và Công nghệ' }],
          to: [{ id, name: 'Sở Khoa học, Công nghệ và Chuyển đổi số' }],
        },
      ]);
      // Who signed before the day signed under the old name, and the post says so.
      expect((await getPost(tx, demoPostId('ld.skhcn'), DAY_BEFORE)).agency.name).toBe(
        'Sở Khoa học và Công nghệ',
      );
    });
  });

  test('merged units end the day before; their units and people do not dangle', async () => {
    const [from, into] = [demoAgencyId('sgtvt'), demoAgencyId('sxd')];
    await record({ ...common, kind: 'merge', from: [from, into], to: [{ unitId: into }] });
    await read(administrator(), async (tx) => {
      await expect(getUnit(tx, from, DAY)).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
      expect((await getUnit(tx, from, DAY_BEFORE)).posts).toHaveLength(16);
      expect(await listPosts(tx, { unitId: from }, DAY)).toEqual([]);
      expect((await getUnit(tx, into, DAY_BEFORE)).childCount).toBe(4 + 2);
      expect((await getUnit(tx, into, DAY)).childCount).toBe(4 + 2 + 4 + 3);
    });
  });

  test('a split makes new units', async () => {
    const from = demoAgencyId('h50.01.02');
    const template = {
      shortName: 'TT',
      abbreviation: 'TT',
      kind: 'subordinate' as const,
      parentId: demoAgencyId('vpub'),
      headTitle: 'Giám đốc',
      code: null,
      code102: null,
      codeIsDemo: true,
      statisticalCode: null,
      place: 'Quảng Trị',
      position: 99_999,
    };
    const { to } = await record({
      ...common,
      kind: 'split',
      from: [from],
      to: ['Trung tâm A', 'Trung tâm B'].map((name) => ({ facts: { ...template, name } })),
    });
    await read(administrator(), async (tx) => {
      expect((await getAgency(tx, to[1]!, DAY)).name).toBe('Trung tâm B');
      await expect(getAgency(tx, to[0]!, DAY_BEFORE)).rejects.toMatchObject({
        code: 'UNIT_NOT_FOUND',
      });
    });
  });

  test.each<[string, SuccessionInput, string]>([
    [
      'a merger without a successor',
      { ...common, kind: 'merge', from: [demoAgencyId('snv'), demoAgencyId('sldtbxh')], to: [] },
      'SUCCESSION_WITHOUT_SUCCESSOR',
    ],
    [
      'dissolving a unit that others stand under',
      { ...common, kind: 'dissolve', from: [demoAgencyId('snv')], to: [] },
      'SUCCESSION_LEAVES_CHILDREN',
    ],
    [
      'a day before the unit existed',
      {
        ...common,
        kind: 'dissolve',
        from: [demoAgencyId('h50.01.03')],
        to: [],
        effectiveOn: '2016-07-01',
      },
      'SUCCESSION_DATE_INVALID',
    ],
    [
      'a unit that is not there',
      { ...common, kind: 'dissolve', from: [demoPersonId('nobody')], to: [] },
      'UNIT_NOT_FOUND',
    ],
  ])('refuses %s and changes nothing', async (_, input, code) => {
    await expect(record(input)).rejects.toMatchObject({ code });
    await read(administrator(), async (tx) => {
      expect((await getUnit(tx, demoAgencyId('snv'), DAY)).versions).toHaveLength(1);
    });
  });

  test('dissolves a unit that nothing stands under', async () => {
    const id = demoAgencyId('h50.01.03');
    await record({ ...common, kind: 'dissolve', from: [id], to: [] });
    await read(administrator(), async (tx) => {
      await expect(getAgency(tx, id, DAY)).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
    });
  });

  test('is an administrator’s act', async () => {
    const leader = on.scopeFor({ agencyId: demoAgencyId('stttt'), roles: ['leader'] });
    const input: SuccessionInput = {
      ...common,
      kind: 'dissolve',
      from: [demoAgencyId('h50.16.14.01')],
      to: [],
    };
    await expect(recordSuccession(on.platform, leader, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
