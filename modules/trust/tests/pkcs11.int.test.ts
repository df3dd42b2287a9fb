import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf } from '@hien-luong/pki';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askToken, findTokenProcess } from '../src/adapters/pkcs11/ask-token.ts';
import { connectSigningDevices, judgeFile, openPersonKey, signPdfAsPerson } from '../src/api.ts';
import type { WayChoice } from '../src/contract/index.ts';
import { trustTx } from '../src/data/tables.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { registerWays } from './register-ways.ts';
import { createSoftToken, findSoftHsm, type SoftToken, TOKEN_PIN } from './soft-token.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

const module = findSoftHsm();
// One database says all: what is tried here is the device.
const [target] = testTargets();

describe.skipIf(module === undefined)('signing with a PKCS #11 token', () => {
  let on: TrustPlatform;
  let token: SoftToken;
  let leader: AuthorizedScope;
  const choices = new Map<string, WayChoice>();
  const draft = onePagePdf('Quyet dinh (DEMO)');

  beforeAll(async () => {
    on = await createTrustPlatform(target!);
    leader = on.as('ld.stttt', 'leader');
    token = await createSoftToken(module!, 'so-tttt');
    const missing = { ...token.device, token: 'khong-co' };
    const broken = { ...token.device, module: '/nowhere/lib.so' };
    connectSigningDevices(on.platform, { token: token.device, missing, broken });
    const now = on.clock.now().getTime();
    const certify = (spki: Uint8Array) =>
      on.authority.issueFrom({
        spki,
        subject: nameOf(['C', 'VN'], ['CN', 'Người giữ thiết bị (DEMO)']),
        profile: 'person-signing',
        notBefore: new Date(now - 86_400_000),
        // Long, because pdfsig judges by the clock of the machine.
        notAfter: new Date('2038-01-01T00:00:00Z'),
      });
    const rsa = certify(token.makeKey('a1', 'rsa'));
    const ec = certify(token.makeKey('b2', 'ec'));
    const gone = certify(token.makeKey('c3', 'ec'));
    const register = async (name: string, certificate: typeof rsa, device: string, key: string) => {
      const way = { way: 'pkcs11', device, keyRef: key, asks: ['pin'] } as const;
      const holder = { username: 'ld.stttt' };
      const certificateId = await registerWays(on.platform, certificate, holder, [way]);
      choices.set(name, { certificateId, way: 'pkcs11' });
    };
    await register('rsa', rsa, 'token', 'A1');
    await register('ec', ec, 'token', 'b2');
    await register('key missing', gone, 'token', 'ffff');
    await register('wrong key', certify(token.makeKey('d4', 'ec')), 'token', 'b2');
    await register('token absent', certify(token.makeKey('e5', 'ec')), 'missing', 'e5');
    await register('no library', certify(token.makeKey('e6', 'ec')), 'broken', 'e6');
  }, 60_000);
  afterAll(async () => {
    await on?.stop();
    await token?.remove();
  });

  const open = (name: string, pin = TOKEN_PIN) =>
    openPersonKey(on.platform, leader, { by: choices.get(name)!, pin });
  async function sign(name: string, fieldName = 'Person') {
    const key = await open(name);
    return await on.platform.db.write(leader, (tx) =>
      signPdfAsPerson(on.platform, tx, leader, key, { pdf: draft, fieldName }),
    );
  }

  test.each(['rsa', 'ec'])(
    '%s: at level B-T, valid to us, to pdfsig and to openssl',
    async (name) => {
      const { pdf, evidenceId } = await sign(name);
      const verdict = await judgeFile(on.platform, pdf);
      expect(verdict).toMatchObject({ outcome: 'valid' });
      expect(verdict.signatures[0]).toMatchObject({ level: 'B-T', holderKind: 'person' });
      const evidence = await on.platform.db.read(leader, (tx) =>
        trustTx(tx)
          .selectFrom('trust.evidence')
          .select('way')
          .where('id', '=', evidenceId)
          .execute(),
      );
      expect(evidence).toEqual([{ way: 'pkcs11' }]);
      const folder = await mkdtemp(join(tmpdir(), 'hien-luong-pkcs11-'));
      const path = join(folder, 'signed.pdf');
      await writeFile(path, pdf);
      const pdfsig = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
      if (pdfsig.error === undefined) expect(pdfsig.stdout).toContain('Signature is Valid');
      await openssl(folder, pdf);
    },
  );

  async function openssl(folder: string, pdf: Uint8Array): Promise<void> {
    if (spawnSync('openssl', ['version']).error) return;
    const text = Buffer.from(pdf).toString('latin1');
    const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(text)!.slice(1).map(Number);
    const [start, length, second, rest] = range as [number, number, number, number];
    const hex = text.slice(length + 1, second - 1).replace(/(00)+$/, '');
    const file = (name: string) => join(folder, name);
    await writeFile(file('cms'), Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'));
    const content = [pdf.subarray(start, length), pdf.subarray(second, second + rest)];
    await writeFile(file('content'), Buffer.concat(content));
    const root = Buffer.from(on.authority.root.der).toString('base64');
    const pem = `-----BEGIN CERTIFICATE-----\n${root.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    await writeFile(file('root.pem'), pem);
    const args = ['-inform', 'DER', '-in', file('cms'), '-content', file('content'), '-binary'];
    const at = String(Math.floor(on.clock.now().getTime() / 1000));
    const trust = ['-CAfile', file('root.pem'), '-purpose', 'any', '-attime', at, '-cades'];
    const done = spawnSync('openssl', ['cms', '-verify', ...args, ...trust, '-out', file('x')]);
    expect(done.stderr.toString()).toMatch(/successful/i);
  }

  test('two people at once, on one token, get their own signatures', async () => {
    const signed = await Promise.all([sign('rsa', 'A'), sign('ec', 'B'), sign('rsa', 'C')]);
    for (const { pdf } of signed) {
      expect(await judgeFile(on.platform, pdf)).toMatchObject({ outcome: 'valid' });
    }
  });

  test('a wrong PIN counts, is never let pass by another’s login, and rests the key', async () => {
    const tries = await Promise.allSettled([open('ec'), open('ec', '000000'), open('rsa')]);
    expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    // Which of the three came last decides whether the wrong one still counts; a right PIN forgets it.
    await open('ec');
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      await expect(open('ec', '111111')).rejects.toMatchObject({
        code: 'PIN_WRONG',
        details: { attemptsLeft },
      });
    }
    await expect(open('ec')).rejects.toMatchObject({ code: 'PIN_LOCKED' });
    on.clock.advance(60_000);
    await open('ec');
    const records = await on.platform.db.read(leader, (tx) =>
      tx.selectFrom('platform.audit_record').select(['action', 'detail']).execute(),
    );
    expect(records.map(({ action }) => action)).toContain('trust.refusePin');
    expect(JSON.stringify(records)).not.toContain('111111');
  });

  test.each([
    ['key missing', 'DEVICE_KEY_NOT_FOUND', {}],
    ['token absent', 'DEVICE_UNAVAILABLE', { why: 'token' }],
    ['no library', 'DEVICE_UNAVAILABLE', { why: 'module' }],
  ])('%s: said plainly, and the PIN is not counted', async (name, code, details) => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect(open(name)).rejects.toMatchObject({ code, details });
    }
  });

  test('a key that is not the certificate’s makes no document', async () => {
    const key = await open('wrong key');
    const act = on.platform.db.write(leader, (tx) =>
      signPdfAsPerson(on.platform, tx, leader, key, { pdf: draft, fieldName: 'Person' }),
    );
    await expect(act).rejects.toMatchObject({ code: 'DEVICE_SIGNATURE_WRONG' });
  });

  describe('a session that is lost', () => {
    /** The library blocks, as one does whose card fell out: its process is stopped in mid-word. */
    async function block(): Promise<void> {
      process.kill(findTokenProcess(token.device) ?? 0, 'SIGSTOP');
      const question = {
        op: 'check',
        keyId: 'a1',
        scheme: 'rsa',
        input: new Uint8Array(),
      } as const;
      const answer = await askToken(token.device, { ...question, pin: TOKEN_PIN }, 50);
      expect(answer).toMatchObject({ ok: false, fault: 'SESSION_LOST' });
      expect(findTokenProcess(token.device)).toBeUndefined();
    }

    test('by the token taken out is opened again when it is back', async () => {
      const key = await open('rsa');
      await token.unplug();
      await block();
      await expect(open('rsa')).rejects.toMatchObject({ details: { why: 'token' } });
      await token.plug();
      const signed = await on.platform.db.write(leader, (tx) =>
        signPdfAsPerson(on.platform, tx, leader, key, { pdf: draft, fieldName: 'Person' }),
      );
      expect(await judgeFile(on.platform, signed.pdf)).toMatchObject({ outcome: 'valid' });
    });

    test('by a library that blocks is ended, and the next signature starts another', async () => {
      await open('rsa');
      await block();
      expect((await sign('rsa', 'Again')).pdf.length).toBeGreaterThan(draft.length);
    });
  });
});
