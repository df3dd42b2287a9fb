import type { RequestContext } from '@hien-luong/platform';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAgencyId, demoPersonId, demoPostId } from '../src/api.ts';
import { createDirectoryRouter, directoryModule, seedProvince } from '../src/server.ts';

describe.each(testTargets())('the contract of the directory on $name', (target) => {
  let on: TestPlatform;

  beforeAll(async () => {
    on = await createTestPlatform({ target, modules: [directoryModule] });
    await seedProvince(on.platform);
  });
  afterAll(async () => await on.stop());

  /** The operations as the HTTP layer calls them, answers checked against the contract. */
  function operations() {
    const scope = on.scopeFor({
      agencyId: demoAgencyId('hailang'),
      personId: demoPersonId('ld.hailang'),
      postId: demoPostId('ld.hailang'),
      roles: ['leader'],
    });
    const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
    return createRouterClient(createDirectoryRouter([]), { context });
  }

  test('every answer has the shape that the contract promises', async () => {
    const directory = operations();
    const [province] = (await directory.listUnits({})).items;
    expect(province).toMatchObject({ code: 'H50', isAgency: true });
    expect((await directory.getUnit({ id: demoAgencyId('hailang') })).posts.length).toBe(16);
    expect((await directory.searchUnits({ q: 'hai an' })).items.length).toBeGreaterThan(0);
    expect((await directory.searchAgencies({ q: 'h50.11' })).items).toHaveLength(2);
    expect((await directory.listAgencyGroups()).length).toBe(13);
    expect((await directory.listPosts({ agencyId: demoAgencyId('snv') })).length).toBe(16);
    expect((await directory.searchPeople({ q: 'mau' })).items).toHaveLength(50);
    expect(await directory.listDelegations()).toMatchObject([{ capacity: 'TUQ' }]);
  });

  test('the day asked about decides', async () => {
    const directory = operations();
    expect((await directory.listUnits({ at: '2016-06-30' })).items).toEqual([]);
    await expect(
      directory.getUnit({ id: demoAgencyId('hailang'), at: '2016-06-30' }),
    ).rejects.toMatchObject({ code: 'UNIT_NOT_FOUND' });
  });

  test('a delegation is given and ended', async () => {
    const directory = operations();
    const { id } = await directory.delegate({
      toPostId: demoPostId('tp2.hailang'),
      capacity: 'TL',
      legalDocument: 'Quyết định số 5',
      validFrom: '2026-11-22',
      validTo: '2026-11-30',
    });
    expect((await directory.listDelegations()).map((one) => one.id)).toContain(id);
    expect(await directory.endDelegation({ id })).toEqual({});
    expect((await directory.listDelegations()).map((one) => one.id)).not.toContain(id);
  });
});
