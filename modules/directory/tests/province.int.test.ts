import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  demoAgencyId,
  demoPersonId,
  demoPostId,
  findAgencyByCode,
  getAgency,
  getPost,
  listAgencies,
  listCompetentSigners,
  listPosts,
  resolveSigner,
  searchAgencies,
} from '../src/api.ts';
import { delegateSigning } from '../src/commands/delegate-signing.ts';
import { endDelegation } from '../src/commands/end-delegation.ts';
import { listAgencyGroups } from '../src/data/agency-groups.ts';
import { listDelegations } from '../src/data/delegations.ts';
import { getUnit } from '../src/data/get-unit.ts';
import { listUnits } from '../src/data/list-units.ts';
import { searchPeople } from '../src/data/search-people.ts';
import { searchUnits } from '../src/data/search-units.ts';
import { directoryTx } from '../src/data/tables.ts';
import {
  createPostResolver,
  directoryModule,
  isDirectoryEmpty,
  seedProvince,
} from '../src/server.ts';

const TODAY = parseCalendarDate('2026-11-22');
const STTTT = demoAgencyId('stttt');

describe.each(testTargets())('the demo province on $name', (target) => {
  let on: TestPlatform;

  beforeAll(async () => {
    on = await createTestPlatform({ target, modules: [directoryModule] });
    expect(await isDirectoryEmpty(on.platform)).toBe(true);
    expect(await seedProvince(on.platform)).toEqual({ agencies: 784, people: 2313 });
  });
  afterAll(async () => await on.stop());

  const asOfficer = () => on.scopeFor({ agencyId: STTTT, roles: ['officer'] });
  const asHead = () =>
    on.scopeFor({
      agencyId: STTTT,
      roles: ['leader'],
      postId: demoPostId('ld.stttt'),
      personId: demoPersonId('ld.stttt'),
    });

  test('is not seeded twice', async () => {
    expect(await isDirectoryEmpty(on.platform)).toBe(false);
  });

  test('opens as a tree: the province, its bodies and districts, their divisions', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      const roots = await listUnits(tx, { limit: 50 }, TODAY);
      expect(roots.items).toMatchObject([
        { name: 'Ủy ban nhân dân tỉnh Quảng Trị', code: 'H50', childCount: 30, peopleCount: 9 },
      ]);
      const parentId = roots.items[0]!.id;
      const below = await listUnits(tx, { parentId, limit: 50 }, TODAY);
      expect(below.items.map(({ kind }) => kind)).toEqual([
        ...Array(20).fill('provincialBody'),
        ...Array(10).fill('district'),
      ]);
      const department = await listUnits(tx, { parentId: STTTT, limit: 50 }, TODAY);
      expect(department.items.map(({ isAgency }) => isAgency)).toEqual([
        false,
        false,
        false,
        false,
        true,
      ]);
    });
  });

  test('pages to the end without a gap or a repetition', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await searchAgencies(tx, { q: '', limit: 100, cursor }, TODAY);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(784);
      expect(new Set(seen).size).toBe(784);
    });
  });

  test('sorts names as Vietnamese does, over all pages', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await searchUnits(tx, { q: 'ủy ban nhân dân', limit: 7, cursor }, TODAY);
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(names).toHaveLength(1 + 10 + 125 + 1);
      expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    });
  });

  test.each([
    ['hai lang ubnd huyen', 'Ủy ban nhân dân huyện Hải Lăng'],
    ['Sở Thông tin', 'Sở Thông tin và Truyền thông'],
    ['so thong tin', 'Sở Thông tin và Truyền thông'],
    ['000.00.11.H50', 'Sở Thông tin và Truyền thông'],
    ['h50.11', 'Sở Thông tin và Truyền thông'],
    ['Dakrong huyen uy ban', 'Ủy ban nhân dân huyện Đakrông'],
  ])('finds %s', async (q, name) => {
    const found = await on.platform.db.read(asOfficer(), (tx) =>
      searchUnits(tx, { q, limit: 20 }, TODAY),
    );
    expect(found.items.map((unit) => unit.name)).toContain(name);
  });

  test.each(['100%', '_', 'không có cơ quan này', '\\'])('finds nothing for %s', async (q) => {
    const found = await on.platform.db.read(asOfficer(), (tx) =>
      searchUnits(tx, { q, limit: 20 }, TODAY),
    );
    expect(found.items).toEqual([]);
  });

  test('finds people without accents, in the order of given names', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      const found = await searchPeople(tx, { q: 'nguyen mau', limit: 200 }, TODAY);
      expect(found.items.length).toBeGreaterThan(50);
      const given = found.items.map(({ person }) => person.name.split(' Mẫu ')[1] ?? '');
      expect(given).toEqual(given.toSorted(new Intl.Collator('vi').compare));
      const own = await searchPeople(tx, { q: '', agencyId: STTTT, limit: 200 }, TODAY);
      expect(own.items).toHaveLength(17);
    });
  });

  test('knows an agency by either code, and not before it existed', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      expect(await findAgencyByCode(tx, 'H50', TODAY)).toMatchObject({ abbreviation: 'UBND' });
      expect(await findAgencyByCode(tx, ' 000.00.11.H50 ', TODAY)).toMatchObject({ id: STTTT });
      expect(await findAgencyByCode(tx, 'H99', TODAY)).toBeUndefined();
      expect(await getAgency(tx, STTTT, TODAY)).toMatchObject({
        parentName: 'Ủy ban nhân dân tỉnh Quảng Trị',
      });
      await expect(getAgency(tx, STTTT, parseCalendarDate('2016-06-30'))).rejects.toMatchObject({
        code: 'UNIT_NOT_FOUND',
      });
      await expect(getAgency(tx, demoAgencyId('stttt.p2'), TODAY)).rejects.toMatchObject({
        code: 'UNIT_NOT_FOUND',
      });
      expect(await listAgencies(tx, [STTTT, demoPersonId('nobody')], TODAY)).toHaveLength(1);
    });
  });

  test('offers groups of recipients whose counts hold', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      const groups = await listAgencyGroups(tx, TODAY);
      expect(groups.slice(0, 4).map(({ key, count }) => [key, count])).toEqual([
        ['provincialBodies', 20],
        ['districts', 10],
        ['communes', 125],
        ['subordinates', 628],
      ]);
      expect(groups).toHaveLength(4 + 9);
      for (const { key, count } of groups) {
        const { items } = await searchAgencies(tx, { q: '', group: key, limit: 1000 }, TODAY);
        expect(items, key).toHaveLength(count);
      }
      expect((await searchAgencies(tx, { q: '', group: 'x', limit: 9 }, TODAY)).items).toEqual([]);
    });
  });

  test('shows a unit with its people, history and place in the tree', async () => {
    const unit = await on.platform.db.read(asOfficer(), (tx) =>
      getUnit(tx, demoAgencyId('haian.hailang'), TODAY),
    );
    expect(unit).toMatchObject({
      name: 'Ủy ban nhân dân xã Hải An',
      place: 'Hải An',
      statisticalCode: '19684',
      codeIsDemo: true,
      ancestors: [
        { name: 'Ủy ban nhân dân tỉnh Quảng Trị' },
        { name: 'Ủy ban nhân dân huyện Hải Lăng' },
      ],
      versions: [{ validFrom: '2016-07-01', validTo: null }],
      successions: [],
    });
    expect(unit.posts.map(({ title }) => title)).toEqual([
      'Chủ tịch',
      'Phó Chủ tịch',
      'Công chức Văn phòng - Thống kê',
    ]);
  });

  test('lists the posts of an agency, those of a role alone if asked', async () => {
    await on.platform.db.read(asOfficer(), async (tx) => {
      expect(await listPosts(tx, { unitId: STTTT }, TODAY)).toHaveLength(17);
      const clerks = await listPosts(tx, { unitId: STTTT, role: 'clerk' }, TODAY);
      expect(clerks).toMatchObject([{ id: demoPostId('vt.stttt'), title: 'Văn thư' }]);
      await expect(getPost(tx, demoPersonId('nobody'), TODAY)).rejects.toMatchObject({
        code: 'POST_NOT_FOUND',
      });
    });
  });

  test('answers sessions with the main post first, as nobody', async () => {
    const resolver = createPostResolver(on.platform.db);
    const posts = await resolver.listPosts(demoPersonId('vt.ubnd'), on.clock.now());
    expect(posts).toMatchObject([
      { agency: { code: 'H50' }, roles: ['clerk'] },
      { agency: { id: demoAgencyId('vpub') }, roles: ['clerk'] },
    ]);
    expect(await resolver.listPosts(demoPersonId('vt.ubnd'), new Date('2016-06-30'))).toEqual([]);
    expect(await resolver.describePerson(demoPersonId('vt.ubnd'))).toMatchObject({
      name: expect.stringContaining('Mẫu'),
    });
    await expect(resolver.describePerson(demoPersonId('nobody'))).rejects.toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
  });

  describe('who signs', () => {
    const resolve = (agency: string, username: string, capacity: Capacity = null) =>
      on.platform.db.read(
        on.scopeFor({ agencyId: demoAgencyId(agency), roles: ['officer'] }),
        (tx) =>
          resolveSigner(
            tx,
            { agencyId: demoAgencyId(agency), postId: demoPostId(username), capacity },
            TODAY,
          ),
      );
    type Capacity = Parameters<typeof resolveSigner>[1]['capacity'];

    test.each([
      [
        'stttt',
        'ld.stttt',
        'head',
        'Giám đốc',
        null,
        'Ủy ban nhân dân tỉnh Quảng Trị',
        'Quảng Trị',
      ],
      [
        'stttt',
        'ld2.stttt',
        'deputy',
        'Phó Giám đốc',
        null,
        'Ủy ban nhân dân tỉnh Quảng Trị',
        'Quảng Trị',
      ],
      [
        'stttt',
        'tp2.stttt',
        'byOrder',
        'Trưởng phòng',
        null,
        'Ủy ban nhân dân tỉnh Quảng Trị',
        'Quảng Trị',
      ],
      ['hailang', 'ld.hailang', 'onBehalf', 'Chủ tịch', 'Ủy ban nhân dân', null, 'Hải Lăng'],
      ['hailang', 'ld2.hailang', 'deputy', 'Phó Chủ tịch', 'Ủy ban nhân dân', null, 'Hải Lăng'],
      ['hailang', 'tp.hailang', 'mandated', 'Chánh Văn phòng', 'Ủy ban nhân dân', null, 'Hải Lăng'],
    ])('%s by %s: %s', async (agency, username, capacity, signerTitle, body, parent, place) => {
      expect(await resolve(agency, username)).toMatchObject({
        capacity,
        signerTitle,
        authorityTitle: agency === 'stttt' ? 'Giám đốc' : 'Chủ tịch',
        collectiveBody: body,
        parentAgencyName: parent,
        place,
        personId: demoPersonId(username),
      });
    });

    test.each<[string, string, Capacity]>([
      ['stttt', 'cv.stttt', null],
      ['stttt', 'tp.stttt', null],
      ['stttt', 'ld.snv', null],
      ['stttt', 'ld2.stttt', 'head'],
      ['hailang', 'tp.hailang', 'byOrder'],
    ])('%s not by %s as %s', async (agency, username, capacity) => {
      await expect(resolve(agency, username, capacity)).rejects.toMatchObject({
        code: 'SIGNER_NOT_COMPETENT',
      });
    });

    test('lists all who may', async () => {
      const signers = await on.platform.db.read(asOfficer(), (tx) =>
        listCompetentSigners(tx, STTTT, TODAY),
      );
      expect(signers.map(({ post, capacity }) => [post.id, capacity]).toSorted()).toEqual(
        [
          [demoPostId('ld.stttt'), 'head'],
          [demoPostId('ld2.stttt'), 'deputy'],
          [demoPostId('ld3.stttt'), 'deputy'],
          [demoPostId('tp2.stttt'), 'byOrder'],
        ].toSorted(),
      );
    });
  });

  describe('delegation', () => {
    const input = {
      toPostId: demoPostId('tp3.stttt'),
      capacity: 'TUQ' as const,
      legalDocument: 'Giấy ủy quyền số 7',
      validFrom: '2026-11-22',
      validTo: '2026-12-31',
    };
    const asDelegate = { agencyId: STTTT, postId: demoPostId('tp3.stttt'), capacity: null };
    const resolveDelegate = () =>
      on.platform.db.read(asOfficer(), (tx) => resolveSigner(tx, asDelegate, TODAY));

    test('lets the delegate sign until it is ended, and leaves a trace of both', async () => {
      const { id } = await delegateSigning(on.platform, asHead(), input);
      expect(await resolveDelegate()).toMatchObject({ capacity: 'mandated' });
      const listed = await on.platform.db.read(asOfficer(), (tx) => listDelegations(tx, TODAY));
      expect(listed.map((delegation) => delegation.id)).toContain(id);

      await endDelegation(on.platform, asHead(), { id });
      await expect(resolveDelegate()).rejects.toMatchObject({ code: 'SIGNER_NOT_COMPETENT' });
      await expect(endDelegation(on.platform, asHead(), { id })).rejects.toMatchObject({
        code: 'DELEGATION_NOT_FOUND',
      });
      const actions = await on.platform.db.read(asHead(), (tx) =>
        tx
          .selectFrom('platform.audit_record')
          .select('action')
          .where('subject_id', '=', id)
          .orderBy('seq')
          .execute(),
      );
      expect(actions.map(({ action }) => action)).toEqual([
        'directory.delegate',
        'directory.endDelegation',
      ]);
    });

    test('is the head’s alone', async () => {
      await expect(delegateSigning(on.platform, asOfficer(), input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const asDeputy = on.scopeFor({
        agencyId: STTTT,
        roles: ['leader'],
        postId: demoPostId('ld2.stttt'),
      });
      await expect(delegateSigning(on.platform, asDeputy, input)).rejects.toMatchObject({
        code: 'DELEGATION_FORBIDDEN',
      });
    });

    test('of another agency can neither be seen nor ended, even by a query that does not ask', async () => {
      const elsewhere = on.scopeFor({ agencyId: demoAgencyId('snv'), roles: ['leader'] });
      const seen = await on.platform.db.read(elsewhere, (tx) =>
        directoryTx(tx).selectFrom('directory.delegation').select('id').execute(),
      );
      expect(seen).toEqual([]);
      const [own] = await on.platform.db.read(asOfficer(), (tx) => listDelegations(tx, TODAY));
      await expect(endDelegation(on.platform, elsewhere, { id: own!.id })).rejects.toMatchObject({
        code: 'DELEGATION_NOT_FOUND',
      });
    });
  });

  test('is written by administrators alone, whatever the code does', async () => {
    const rename = (scope: ReturnType<typeof asOfficer>) =>
      on.platform.db.write(scope, (tx) =>
        directoryTx(tx)
          .updateTable('directory.unit_version')
          .set({ place: 'Nơi khác' })
          .where('unit_id', '=', demoAgencyId('ttr'))
          .executeTakeFirstOrThrow(),
      );
    expect(Number((await rename(asHead())).numUpdatedRows)).toBe(0);
    await expect(
      on.platform.db.write(asHead(), (tx) =>
        directoryTx(tx)
          .insertInto('directory.unit')
          .values({ id: demoPersonId('x') })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    const administrator = on.scopeFor({
      agencyId: STTTT,
      personId: demoPersonId('quantri'),
      roles: ['administrator'],
    });
    expect(Number((await rename(administrator)).numUpdatedRows)).toBe(1);
  });
});
