import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  demoAdministratorScope,
  demoAgencyId,
  demoPersonId,
  demoPostId,
} from '@hien-luong/directory';
import { createPostResolver, directoryModule, seedProvince } from '@hien-luong/directory/server';
import { prepareForSigning } from '@hien-luong/pdf-sign';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import { createHttpServer } from '@hien-luong/platform/program';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  checkElsewhere,
  connectSigningDevices,
  judgeFile,
  openAgencyKey,
  openPersonKey,
  prepareSigning,
  sealFilesAsAgency,
  signPdfAsPerson,
  takeSignedFiles,
} from '../src/api.ts';
import { setSigningWay } from '../src/commands/set-signing-way.ts';
import type { OfferedWay } from '../src/contract/index.ts';
import { listOfferedWays } from '../src/data/list-offered-ways.ts';
import { describePrepared, getOwnPrepared } from '../src/data/prepared-signings.ts';
import { trustTx } from '../src/data/tables.ts';
import { createHttpIssuer, seedTrust, trustModule } from '../src/server.ts';
import {
  signByTokenService,
  type TokenServiceOrder,
} from '../src/web/parts/sign-by-token-service.ts';
import { onePagePdf } from './one-page-pdf.ts';

/** As the simulator says of itself. */
const PIN = '246810';
const OTP = '135790';

// One database says all: what is tried here are the services outside.
const [target] = testTargets();

describe('with the simulated services', () => {
  let folder: string;
  let simulators: ChildProcess;
  let url: string;
  let on: TestPlatform;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let origin: string;
  let leader: AuthorizedScope;
  let clerk: AuthorizedScope;
  let ways: OfferedWay[];
  const draft = onePagePdf('Quyet dinh (DEMO)');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hien-luong-services-'));
    const program = join(import.meta.dirname, '../../../apps/simulators/src/main.ts');
    simulators = spawn(process.execPath, [program, '--port', '0', '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(simulators.stdout!, 'data');
    url = String(line).replace('READY ', '').trim();
    const modules = [directoryModule, trustModule];
    const config = { simulatorsUrl: url, tsaUrl: `${url}/tsa`, demo: true };
    on = await createTestPlatform({ target: target!, modules, now: new Date(), config });
    await seedProvince(on.platform);
    const agencyId = demoAgencyId('stttt');
    const only = (holder: { agencyId: string }) => holder.agencyId === agencyId;
    await seedTrust(on.platform, { issuer: createHttpIssuer(url), only });
    const posts = createPostResolver(on.platform.db);
    const listDemoAccounts = async () => [];
    app = await createHttpServer({ platform: on.platform, modules, posts, listDemoAccounts });
    await app.listen({ host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const as = (username: string, role: 'leader' | 'clerk') =>
      on.scopeFor({
        agencyId,
        personId: demoPersonId(username),
        postId: demoPostId(username),
        roles: [role],
      });
    leader = as('ld.stttt', 'leader');
    clerk = as('vt.stttt', 'clerk');
    ways = await on.platform.db.read(leader, (tx) =>
      listOfferedWays(tx, leader, 'person', { now: on.clock.now(), deviceNames: new Map() }),
    );
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    simulators?.kill();
    await on?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const expectFrom = (service: 'token-service' | 'csc', behaviours: string[]) =>
    fetch(`${url}/demo/${service}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ behaviours }),
    });
  const setWay = (certificateId: string, device: string) =>
    setSigningWay(on.platform, demoAdministratorScope(), {
      certificateId,
      way: 'csc',
      device,
      asks: ['pin', 'otp'],
    });
  const choiceOf = (way: OfferedWay['way']) => ways.find((one) => one.way === way)!;

  test('the demo offers every kind of way that needs no device at the server', () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([
      'csc',
      'serverKey',
      'tokenService',
      'upload',
    ]);
  });

  describe('the token service on the person’s computer', () => {
    const subject = { type: 'outgoing', id: newId(), version: 1 };

    async function prepare() {
      const { certificateId } = choiceOf('tokenService');
      const choice = { certificateId, way: 'tokenService' } as const;
      const elsewhere = await checkElsewhere(on.platform, leader, choice);
      const place = { name: 'Person', page: 1, rect: [320, 300, 160, 60] } as const;
      const pdf = prepareForSigning(draft, { reservedSignature: place });
      return await on.platform.db.write(leader, (tx) =>
        prepareSigning(on.platform, tx, leader, {
          elsewhere,
          subject,
          files: [{ act: 'sign', name: 'Quyết định.pdf', pdf }],
        }),
      );
    }

    const orderOf = (
      prepared: Awaited<ReturnType<typeof prepare>>,
      over: Partial<TokenServiceOrder> = {},
    ): TokenServiceOrder => ({
      serviceUrl: `${url.replace('http', 'ws')}/simulated-token-service`,
      act: 'sign',
      transferUrl: `${origin}/api${prepared.files[0]?.transferPath}`,
      serialNumber: choiceOf('tokenService').serialNumber,
      signal: new AbortController().signal,
      ...over,
    });
    const stateOf = async (id: string) => {
      const record = await on.platform.db.read(leader, (tx) => getOwnPrepared(tx, leader, id));
      return describePrepared(record).files[0];
    };
    const take = (id: string) =>
      on.platform.db.write(leader, (tx) =>
        takeSignedFiles(on.platform, tx, leader, { id, subject }),
      );

    test.each(['', 'slow'])('fetches, signs and gives back; %s', async (behaviour) => {
      await expectFrom('token-service', behaviour ? [behaviour] : []);
      const prepared = await prepare();
      await signByTokenService(orderOf(prepared));
      expect(await stateOf(prepared.id)).toMatchObject({ state: 'accepted' });
      const { files } = await take(prepared.id);
      const verdict = await judgeFile(on.platform, await on.platform.files.read(files[0]!.sha256));
      expect(verdict).toMatchObject({ outcome: 'valid' });
      expect(verdict.signatures[0]).toMatchObject({ level: 'B-T', holderKind: 'person' });
    });

    test.each([
      ['absent', 'TOKEN_SERVICE_ABSENT', null],
      ['cancel', 'TOKEN_SERVICE_NOT_SIGNED', null],
      ['nonsense', 'TOKEN_SERVICE_NONSENSE', null],
      ['wrongKey', 'TOKEN_SERVICE_NOT_SIGNED', 'RETURNED_SIGNER_UNEXPECTED'],
      ['unsigned', 'TOKEN_SERVICE_NOT_SIGNED', 'RETURNED_NOT_SIGNED'],
      ['altered', 'TOKEN_SERVICE_NOT_SIGNED', 'RETURNED_NOT_OUR_FILE'],
    ])('%s: said as it is, and the next try succeeds', async (behaviour, code, refusal) => {
      const prepared = await prepare();
      await expectFrom('token-service', [behaviour]);
      await expect(signByTokenService(orderOf(prepared))).rejects.toMatchObject({ code });
      expect(await stateOf(prepared.id)).toMatchObject({ refusal });
      await signByTokenService(orderOf(prepared));
      await take(prepared.id);
    });

    test('silence ends in time, and a person can stop waiting', async () => {
      const prepared = await prepare();
      await expectFrom('token-service', ['silent', 'silent']);
      await expect(signByTokenService(orderOf(prepared, { timeoutMs: 50 }))).rejects.toMatchObject({
        code: 'TOKEN_SERVICE_LATE',
      });
      const stopper = new AbortController();
      const waiting = signByTokenService(orderOf(prepared, { signal: stopper.signal }));
      stopper.abort();
      await expect(waiting).rejects.toMatchObject({ code: 'TOKEN_SERVICE_STOPPED' });
      await expect(
        signByTokenService(orderOf(prepared, { signal: stopper.signal })),
      ).rejects.toMatchObject({ code: 'TOKEN_SERVICE_STOPPED' });
    });

    test('a program without the token gets nothing, and what it sends is refused', async () => {
      const path = `${origin}/api/trust/transfers/${'x'.repeat(43)}`;
      expect((await fetch(path)).status).toBe(404);
      const sent = await fetch(path, { method: 'POST', body: new Uint8Array(draft) });
      expect([sent.status, await sent.json()]).toEqual([
        422,
        { Status: false, Message: 'SIGNING_NOT_FOUND' },
      ]);
      const used = await prepare();
      await expectFrom('token-service', []);
      await signByTokenService(orderOf(used));
      expect((await fetch(`${origin}/api${used.files[0]?.transferPath}`)).status).toBe(409);
    });
  });

  describe.each(['1', '2'] as const)('remote signing by CSC version %s', (version) => {
    let certificateId: string;

    beforeAll(async () => {
      ({ certificateId } = choiceOf('csc'));
      // Nobody names the credential: it is looked up by the certificate.
      await setWay(certificateId, `simulated-csc-v${version}`);
    });

    async function sign({ otp = OTP, pin = PIN } = {}) {
      const by = { certificateId, way: 'csc' } as const;
      const key = await openPersonKey(on.platform, leader, { by, pin, otp });
      return await on.platform.db.write(leader, (tx) =>
        signPdfAsPerson(on.platform, tx, leader, key, { pdf: draft, fieldName: 'Person' }),
      );
    }

    test.each([[[]], [['slow']]])('signs to B-T; %j', async (behaviours) => {
      await expectFrom('csc', behaviours);
      const verdict = await judgeFile(on.platform, (await sign()).pdf);
      expect(verdict).toMatchObject({ outcome: 'valid' });
      expect(verdict.signatures[0]).toMatchObject({ level: 'B-T', holderKind: 'person' });
    });

    test('one permission seals a document and its attachment', async () => {
      const pdf = (await sign()).pdf;
      const [own] = await on.platform.db.read(clerk, (tx) =>
        trustTx(tx)
          .selectFrom('trust.signing_way')
          .select('certificate_id as id')
          .where('holder_kind', '=', 'agency')
          .execute(),
      );
      await setWay(own!.id, `simulated-csc-v${version}`);
      const key = await openAgencyKey(on.platform, clerk, {
        by: { certificateId: own!.id, way: 'csc' },
        pin: PIN,
        otp: OTP,
        signatures: 2,
        pdf,
        requiredSignerPersonId: leader.personId,
      });
      const sealed = await on.platform.db.write(clerk, (tx) =>
        sealFilesAsAgency(on.platform, tx, clerk, key, [
          { act: 'seal', pdf, fieldName: 'Agency' },
          { act: 'sealAttachment', pdf: draft, fieldName: 'Agency' },
        ]),
      );
      for (const file of sealed) {
        expect(await judgeFile(on.platform, file.pdf)).toMatchObject({ outcome: 'valid' });
      }
    });

    test.each<[string, string[], { pin?: string; otp?: string }, string]>([
      ['wrong OTP', [], { otp: '000000' }, 'OTP_WRONG'],
      ['wrong PIN', [], { pin: '000000' }, 'PIN_WRONG'],
      ['service down', ['down'], {}, 'DEVICE_UNAVAILABLE'],
      ['nonsense', ['nonsense'], {}, 'DEVICE_FAILED'],
    ])('%s', async (_, behaviours, consent, code) => {
      await expectFrom('csc', behaviours);
      await expect(sign(consent)).rejects.toMatchObject({ code });
      await expectFrom('csc', []);
      await sign();
    });

    test.each([
      ['sadExpired', 'SIGNING_AUTHORISATION_EXPIRED'],
      ['wrongKey', 'DEVICE_SIGNATURE_WRONG'],
    ])('%s at the signature itself', async (behaviour, code) => {
      // The first call of an act is the authorisation, which these do not touch.
      await expectFrom('csc', ['succeed', behaviour]);
      await expect(sign()).rejects.toMatchObject({ code });
    });
  });

  test('a service that is not in the configuration is said', async () => {
    connectSigningDevices(on.platform, {});
    const { certificateId } = choiceOf('csc');
    await expect(
      openPersonKey(on.platform, leader, { by: { certificateId, way: 'csc' }, pin: PIN, otp: OTP }),
    ).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' });
  });
});
