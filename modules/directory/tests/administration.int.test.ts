import type { AuthorizedScope, RequestContext } from '@hien-luong/platform';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAgencyId, demoPersonId, demoPostId } from '../src/api.ts';
import { directoryTx } from '../src/data/tables.ts';
import { createDirectoryRouter, directoryModule, seedProvince } from '../src/server.ts';

const TODAY = '2026-11-22';
const HAILANG = demoAgencyId('hailang');
const STTTT = demoAgencyId('stttt');
const document = { legalDocument: 'Quyết định số 12/QĐ-UBND ngày 20/11/2026' };
const dated = { ...document, effectiveOn: TODAY };
const names = { shortName: 'x', abbreviation: 'X', headTitle: 'Trưởng phòng', place: 'Hải Lăng' };
const codeless = { code: null, code102: null, statisticalCode: null };

describe.each(testTargets())('administration on $name', (target) => {
  let on: TestPlatform;
  beforeAll(async () => {
    on = await createTestPlatform({ target, modules: [directoryModule] });
    await seedProvince(on.platform);
  });
  afterAll(async () => await on.stop());

  function operations(scope: AuthorizedScope) {
    const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
    return createRouterClient(createDirectoryRouter([]), { context });
  }
  const province = () =>
    operations(
      on.scopeFor({
        agencyId: STTTT,
        personId: demoPersonId('quantri'),
        roles: ['administrator'],
      }),
    );
  const agency = () =>
    operations(
      on.scopeFor({
        agencyId: HAILANG,
        personId: demoPersonId('cv8.hailang'),
        roles: ['agencyAdministrator'],
      }),
    );
  const post = (unitId = HAILANG) => ({
    unitId,
    title: 'Chuyên viên',
    roles: ['officer' as const],
    standing: 'member' as const,
    validFrom: TODAY,
    validTo: null,
    ...document,
  });

  test('a unit is established, renamed, moved and dissolved, and its history tells how', async () => {
    const directory = province();
    const { id } = await directory.establishUnit({
      ...names,
      ...codeless,
      ...document,
      effectiveOn: '2026-11-01',
      name: 'Trung tâm Chuyển đổi số',
      kind: 'subordinate',
      parentId: STTTT,
      code: 'H50.11.99',
    });
    const facts = await directory.getUnitToEdit({ id });
    const { kind: _, ...change } = { ...facts, name: 'Trung tâm Dữ liệu', code: null };
    await directory.changeUnit({ id, ...change, ...document, effectiveOn: '2026-11-10' });
    await directory.moveUnit({
      id,
      version: 2,
      parentId: HAILANG,
      ...document,
      effectiveOn: '2026-11-15',
    });
    await directory.dissolveUnit({ id, version: 3, ...dated });
    await expect(directory.getUnit({ id, at: TODAY })).rejects.toMatchObject({
      code: 'UNIT_NOT_FOUND',
    });
    const before = await directory.getUnit({ id, at: '2026-11-21' });
    expect(before.successions.map(({ kind }) => kind)).toEqual([
      'dissolve',
      'reparent',
      'rename',
      'establish',
    ]);
    expect((await directory.getUnit({ id, at: '2026-11-05' })).name).toBe(
      'Trung tâm Chuyển đổi số',
    );
    const [version] = (await directory.getUnit({ id, at: '2026-11-05' })).versions;
    expect(version).toMatchObject({ parentId: HAILANG, validTo: '2026-11-21' });
  });

  test.each([
    ['a code that is another’s', { code: 'H50.11' }, 'UNIT_CODE_TAKEN'],
    ['a day before it began', { effectiveOn: '2016-07-01' }, 'SUCCESSION_DATE_INVALID'],
  ])('refuses %s', async (_, wrong, code) => {
    const directory = province();
    const { kind: _kind, ...facts } = await directory.getUnitToEdit({ id: demoAgencyId('snv') });
    const change = { id: demoAgencyId('snv'), ...facts, ...dated, ...wrong };
    await expect(directory.changeUnit(change)).rejects.toMatchObject({ code });
    expect((await directory.getUnitToEdit({ id: demoAgencyId('snv') })).version).toBe(1);
  });

  test('of two administrators at once, the second is told to look again', async () => {
    const directory = province();
    const id = demoAgencyId('h50.01.02');
    const { kind: _, ...facts } = await directory.getUnitToEdit({ id });
    const rename = (name: string) => directory.changeUnit({ id, ...facts, name, ...dated });
    const outcomes = await Promise.allSettled([rename('Một'), rename('Hai')]);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'UNIT_STALE' });
  });

  test('nothing stands below itself, and nobody is left in a unit that ends', async () => {
    const directory = province();
    const communeId = demoAgencyId('haian.hailang');
    const move = directory.moveUnit({ id: HAILANG, version: 1, parentId: communeId, ...dated });
    await expect(move).rejects.toMatchObject({ code: 'UNIT_PARENT_INVALID' });
    const dissolve = directory.dissolveUnit({ id: communeId, version: 1, ...dated });
    await expect(dissolve).rejects.toMatchObject({ code: 'SUCCESSION_LEAVES_PEOPLE' });
  });

  test('a person comes with a post and an account, moves, and leaves', async () => {
    const directory = province();
    const { id, account } = await directory.appointPerson({
      name: 'Lê Thị Mẫu Mới',
      post: { ...post(), validFrom: '2026-11-01' },
      username: 'le.moi',
    });
    expect(account?.code).toMatch(/^(\w{5}-){3}\w{5}$/);
    const person = await directory.getPerson({ id });
    expect(person).toMatchObject({ mine: true, account: { state: 'invited' }, version: 1 });
    const { postId } = await directory.movePost({
      ...post(demoAgencyId('snv')),
      id: person.posts[0]!.id,
      version: 1,
      effectiveOn: '2026-11-10',
    });
    await directory.changePost({ ...post(), id: postId, version: 1, roles: ['officer', 'clerk'] });
    await directory.endPost({ id: postId, version: 2, endsOn: TODAY, ...document });
    const { posts } = await directory.getPerson({ id });
    expect(posts.map(({ validFrom, validTo, roles }) => [validFrom, validTo, roles])).toEqual([
      ['2026-11-10', TODAY, ['officer', 'clerk']],
      ['2026-11-01', '2026-11-09', ['officer']],
    ]);
    expect((await directory.listPeople({ q: 'le thi mau moi' })).items).toMatchObject([
      { username: 'le.moi', accountState: 'invited' },
    ]);
  });

  test.each([
    ['a second head', { standing: 'head' as const }, 'POST_HEAD_TAKEN'],
    ['an end before the beginning', { validTo: '2026-11-21' }, 'POST_DATES_INVALID'],
    ['a unit that is not there', { unitId: demoPersonId('x') }, 'UNIT_NOT_FOUND'],
  ])('refuses %s and enters nobody', async (_, wrong, code) => {
    const appoint = province().appointPerson({
      name: 'Không Ai Cả',
      post: { ...post(), ...wrong },
      username: null,
    });
    await expect(appoint).rejects.toMatchObject({ code });
    expect((await province().listPeople({ q: 'khong ai ca' })).items).toEqual([]);
  });

  test('one name for one account', async () => {
    const twice = province().appointPerson({ name: 'A B', post: post(), username: 'ld.stttt' });
    await expect(twice).rejects.toMatchObject({ code: 'USERNAME_TAKEN' });
    const second = province().openAccount({ id: demoPersonId('cv.snv'), username: 'cv.snv.hai' });
    await expect(second).rejects.toMatchObject({ code: 'ACCOUNT_TAKEN' });
  });

  test('an agency’s administrator looks after its people and divisions alone', async () => {
    const directory = agency();
    const { id } = await directory.establishUnit({
      ...names,
      ...codeless,
      ...dated,
      name: 'Phòng Chuyển đổi số',
      kind: 'division',
      parentId: HAILANG,
    });
    const { id: personId } = await directory.appointPerson({
      name: 'Trần Văn Mẫu Huyện',
      post: post(id),
      username: null,
    });
    await directory.openAccount({ id: personId, username: 'tran.huyen' });
    await directory.lockAccount({ id: personId, reason: 'nghỉ dài ngày' });
    expect((await directory.getPerson({ id: personId })).account?.state).toBe('locked');

    const forbidden = { code: 'ADMINISTRATION_FORBIDDEN' };
    const rename = async (unitId: string) => {
      const { kind: _, ...facts } = await directory.getUnitToEdit({ id: unitId });
      return await directory.changeUnit({ id: unitId, ...facts, ...dated });
    };
    await expect(rename(HAILANG)).rejects.toMatchObject(forbidden);
    await expect(rename(demoAgencyId('snv.p1'))).rejects.toMatchObject(forbidden);
    const elsewhere = directory.appointPerson({
      name: 'X Y',
      post: post(demoAgencyId('snv')),
      username: null,
    });
    await expect(elsewhere).rejects.toMatchObject(forbidden);
    const grant = { ...post(id), roles: ['administrator' as const] };
    await expect(
      directory.appointPerson({ name: 'X Y', post: grant, username: null }),
    ).rejects.toMatchObject({ code: 'POST_ROLES_FORBIDDEN' });
    const other = { id: demoPersonId('cv.snv') };
    expect(await directory.getPerson(other)).toMatchObject({ mine: false, account: null });
    await expect(directory.resetAccountPassword(other)).rejects.toMatchObject(forbidden);
    await expect(
      directory.endPost({ id: demoPostId('cv.snv'), version: 1, endsOn: TODAY, ...document }),
    ).rejects.toMatchObject(forbidden);
    expect(
      (await directory.listPeople({ q: 'mau' })).items.every(
        ({ post: held }) => held?.agency.id === HAILANG,
      ),
    ).toBe(true);
  });

  test('the database itself keeps an agency’s administrator within the agency', async () => {
    const scope = on.scopeFor({
      agencyId: HAILANG,
      personId: demoPersonId('cv8.hailang'),
      permissions: ['directory.manage', 'directory.administer'],
    });
    const write = (set: object) =>
      on.platform.db.write(scope, (tx) =>
        directoryTx(tx)
          .updateTable('directory.post')
          .set(set)
          .where('id', '=', demoPostId('ld.snv'))
          .executeTakeFirstOrThrow(),
      );
    expect(Number((await write({ title: 'x' })).numUpdatedRows)).toBe(0);
    const promote = on.platform.db.write(scope, (tx) =>
      directoryTx(tx)
        .updateTable('directory.post')
        .set({ roles: ['administrator'] })
        .where('id', '=', demoPostId('cv.hailang'))
        .execute(),
    );
    await expect(promote).rejects.toThrow(/row-level security/);
    await expect(
      operations(scope).changeUnit({
        ...names,
        ...codeless,
        ...dated,
        id: HAILANG,
        version: 1,
        name: 'x',
      }),
    ).rejects.toMatchObject({ code: 'UNIT_STALE' });
  });

  test('somebody always remains who can look after the province', async () => {
    const directory = province();
    await directory.lockAccount({ id: demoPersonId('cv4.stttt'), reason: 'thử' });
    const left = { code: 'LAST_ADMINISTRATOR' };
    await expect(
      directory.lockAccount({ id: demoPersonId('quantri'), reason: 'thử' }),
    ).rejects.toMatchObject(left);
    const mine = { id: demoPostId('quantri'), version: 1 };
    await expect(directory.endPost({ ...mine, endsOn: TODAY, ...document })).rejects.toMatchObject(
      left,
    );
    await expect(
      directory.changePost({ ...post(STTTT), ...mine, roles: ['officer'] }),
    ).rejects.toMatchObject(left);
    await directory.unlockAccount({ id: demoPersonId('cv4.stttt') });
  });
});
