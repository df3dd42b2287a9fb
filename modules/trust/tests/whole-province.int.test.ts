import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DEMO_AGENCY_PIN,
  DEMO_PERSON_PIN,
  demoAgencyId,
  demoPersonId,
  demoPostId,
} from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import { type Platform, platformAt } from '@hien-luong/platform';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  judgeFile,
  openAgencyKey,
  openPersonKey,
  sealPdfAsAgency,
  signPdfAsPerson,
} from '../src/api.ts';
import { countCertificates } from '../src/data/count-certificates.ts';
import { listCertificates } from '../src/data/list-certificates.ts';
import { createHttpIssuer, seedTrust, trustModule } from '../src/server.ts';
import { onePagePdf } from './one-page-pdf.ts';

const DAY_MS = 86_400_000;

describe.each(testTargets())('the whole province on $name', (target) => {
  let folder: string;
  let simulators: ChildProcess;
  let on: TestPlatform;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hien-luong-province-'));
    const program = join(import.meta.dirname, '../../../apps/simulators/src/main.ts');
    simulators = spawn(process.execPath, [program, '--port', '0', '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(simulators.stdout!, 'data');
    const url = String(line).replace('READY ', '').trim();
    on = await createTestPlatform({
      target,
      modules: [directoryModule, trustModule],
      now: new Date(),
      config: { simulatorsUrl: url, tsaUrl: `${url}/tsa` },
    });
    await seedProvince(on.platform);
    const steps: number[] = [];
    await seedTrust(on.platform, {
      issuer: createHttpIssuer(url),
      onProgress: (done) => steps.push(done),
    });
    expect(steps.at(-1)).toBe(784 + 2313 + 2);
  });
  afterAll(async () => {
    simulators.kill();
    await on.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const as = (slug: string, username: string, role: 'leader' | 'clerk' | 'administrator') =>
    on.scopeFor({
      agencyId: demoAgencyId(slug),
      personId: demoPersonId(username),
      postId: demoPostId(username),
      roles: [role],
    });

  test('784 organisations and 2,313 people hold certificates', async () => {
    const count = (at: Date) =>
      on.platform.db.read(as('snv', 'ld.snv', 'leader'), (tx) => countCertificates(tx, at));
    const now = on.clock.now();
    expect(await count(now)).toMatchObject({ organisations: 784, people: 2313 });
    expect(await count(new Date(now.getTime() - 400 * DAY_MS))).toMatchObject({
      organisations: 0,
      people: 0,
    });
  });

  test('lists those of my agency, all for an administrator, by status and by name', async () => {
    const list = (
      scope: ReturnType<typeof as>,
      filter: Omit<Parameters<typeof listCertificates>[2], 'limit'> & { limit?: number } = {},
    ) =>
      on.platform.db.read(scope, (tx) =>
        listCertificates(tx, scope, { limit: 200, ...filter }, on.clock.now()),
      );
    const own = await list(as('stttt', 'ld.stttt', 'leader'));
    // 17 people, their agency, one certificate that ran out, and two on simulated devices.
    expect(own.items).toHaveLength(21);
    expect(new Set(own.items.map(({ agency }) => agency.id))).toEqual(
      new Set([demoAgencyId('stttt')]),
    );
    const names = own.items.map(({ holderName }) => holderName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));

    const administrator = as('stttt', 'quantri', 'administrator');
    expect((await list(administrator, { status: 'revoked' })).items).toMatchObject([
      { holderId: demoPersonId('ld3.snv'), status: 'revoked' },
    ]);
    expect((await list(administrator, { status: 'expired' })).items).toMatchObject([
      { holderId: demoPersonId('ld3.stttt'), status: 'expired' },
    ]);
    expect(
      (await list(administrator, { q: 'so noi vu', holderKind: 'agency' })).items,
    ).toMatchObject([{ holderName: 'Sở Nội vụ', agency: { name: 'Sở Nội vụ' } }]);

    const seen: string[] = [];
    const holders = new Set<string | null>();
    let cursor: string | undefined;
    do {
      const page = await list(administrator, { cursor, holderKind: 'agency' });
      seen.push(...page.items.map(({ id }) => id));
      for (const { holderId } of page.items) holders.add(holderId);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    // Every agency is met and no certificate twice; some agencies have one on a device besides.
    expect(holders.size).toBe(784);
    expect(new Set(seen).size).toBe(seen.length);
    await expect(list(administrator, { cursor: 'x' })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  async function signAndSeal(platform: Platform) {
    const [leader, clerk] = [as('stttt', 'ld.stttt', 'leader'), as('stttt', 'vt.stttt', 'clerk')];
    const person = await openPersonKey(platform, leader, { pin: DEMO_PERSON_PIN });
    const { pdf } = await platform.db.write(leader, (tx) =>
      signPdfAsPerson(platform, tx, leader, person, {
        pdf: onePagePdf('Demo'),
        fieldName: 'Person',
      }),
    );
    const agency = await openAgencyKey(platform, clerk, {
      pin: DEMO_AGENCY_PIN,
      pdf,
      requiredSignerPersonId: demoPersonId('ld.stttt'),
    });
    expect([person.statusSource, agency.statusSource]).toEqual(['ocsp', 'ocsp']);
    return await platform.db.write(clerk, (tx) =>
      sealPdfAsAgency(platform, tx, clerk, agency, { pdf, fieldName: 'Agency' }),
    );
  }

  test.each([0, 30])('signs and seals over HTTP, %i days ago', async (days) => {
    const then = new Date(on.clock.now().getTime() - days * DAY_MS);
    const sealed = await signAndSeal(platformAt(on.platform, then));
    const verdict = await judgeFile(on.platform, sealed.pdf);
    expect(verdict.outcome).toBe('valid');
    for (const { signedAt, level } of verdict.signatures) {
      expect(level).toBe('B-T');
      expect(Math.abs(Date.parse(signedAt ?? '') - then.getTime())).toBeLessThan(60_000);
    }
  });

  test('without the authority nothing is signed, and what was signed is still judged', async () => {
    const sealed = await signAndSeal(on.platform);
    simulators.kill();
    await once(simulators, 'exit');
    const leader = as('stttt', 'ld.stttt', 'leader');
    const key = await openPersonKey(on.platform, leader, { pin: DEMO_PERSON_PIN });
    expect(key.statusSource).toBe('register');
    await expect(
      on.platform.db.write(leader, (tx) =>
        signPdfAsPerson(on.platform, tx, leader, key, { pdf: onePagePdf('x'), fieldName: 'P' }),
      ),
    ).rejects.toMatchObject({ code: 'TIMESTAMP_UNAVAILABLE' });
    expect(await judgeFile(on.platform, sealed.pdf)).toMatchObject({ outcome: 'valid' });
  });
});
