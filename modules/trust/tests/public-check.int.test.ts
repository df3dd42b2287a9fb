import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEMO_PERSON_PIN } from '@hien-luong/directory';
import { createMetrics } from '@hien-luong/platform';
import { createHttpServer } from '@hien-luong/platform/program';
import { testTargets } from '@hien-luong/platform/testing';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JudgingThread, startJudgingThread } from '../src/adapters/judging/judging-thread.ts';
import { connectJudgingThread } from '../src/adapters/judging/judging-threads.ts';
import { connectAuthority, openPersonKey, signPdfAsPerson } from '../src/api.ts';
import type { CheckPages, PublicVerdict } from '../src/contract/index.ts';
import { type VerdictCache, verdictCacheOf } from '../src/data/verdict-cache.ts';
import { publicCheckRoutes, trustModule } from '../src/server.ts';
import { drawOver } from './draw-over.ts';
import { heavyPdf } from './heavy-pdf.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { connectLists, createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

const HOST = 'hien-luong.test';
/** Pages that say what they were given. */
const pages: CheckPages = {
  form: (view) => JSON.stringify(view),
  result: (view) => JSON.stringify(view),
  comparison: (view) => JSON.stringify(view),
  problem: (view) => JSON.stringify(view),
};
const MAX_BYTES = 1024 * 1024;

let on: TrustPlatform;
let app: FastifyInstance;
let signed: Uint8Array;
const caches: VerdictCache[] = [];

beforeAll(async () => {
  on = await createTrustPlatform(testTargets()[0]!);
  app = await serve();
  const scope = on.as('ld.stttt', 'leader');
  const key = await openPersonKey(on.platform, scope, { pin: DEMO_PERSON_PIN });
  const { pdf } = await on.platform.db.write(scope, (tx) =>
    signPdfAsPerson(on.platform, tx, scope, key, { pdf: onePagePdf('Mau'), fieldName: 'P' }),
  );
  signed = pdf;
});
afterAll(async () => {
  await app.close();
  await on.stop();
});

function serve(perMinute = 0, thread?: JudgingThread): Promise<FastifyInstance> {
  const config = { ...on.platform.config, publicCheck: { maxBytes: MAX_BYTES, perMinute } };
  const platform = { ...on.platform, config, metrics: createMetrics() };
  connectAuthority(platform, on.authority);
  connectLists({ ...on, platform }, on.authority);
  if (thread) connectJudgingThread(platform, 'public', thread);
  caches.push(verdictCacheOf(config));
  return createHttpServer({
    platform,
    modules: [trustModule],
    posts: { listPosts: async () => [], describePerson: async (id) => ({ id, name: '' }) },
    listDemoAccounts: async () => [],
    publicRoutes: [publicCheckRoutes(pages)],
  });
}

type Sent = { body: Uint8Array | string; type?: string; headers?: Record<string, string> };

function post(url: string, { body, type = 'application/pdf', headers = {} }: Sent, to = app) {
  const payload = typeof body === 'string' ? body : Buffer.from(body);
  return to.inject({
    method: 'POST',
    url,
    headers: { host: HOST, 'content-type': type, ...headers },
    payload,
  });
}

async function formOf(file: Uint8Array, fields: Record<string, string> = {}): Promise<Sent> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(file)], 'Quyết định.pdf'));
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  return { body, type: request.headers.get('content-type') ?? '' };
}

test('anybody learns what a signature is worth, and not whose row it is in our register', async () => {
  const answer = await post('/api/public/verification', { body: signed });
  expect(answer.statusCode).toBe(200);
  const verdict: PublicVerdict = answer.json();
  expect(verdict).toMatchObject({ outcome: 'valid', problem: null });
  expect(verdict.signatures).toMatchObject([{ outcome: 'valid', timeSource: 'timestamp' }]);
  expect(answer.body).not.toContain('holderId');
  const byForm = await post('/api/public/verification', await formOf(signed));
  expect(byForm.json()).toEqual(verdict);
});

test('a changed byte is found', async () => {
  const changed = Buffer.from(signed);
  changed.write('Xau', changed.indexOf('Mau'), 'latin1');
  const { outcome } = (await post('/api/public/verification', { body: changed })).json();
  expect(outcome).toBe('invalid');
});

test.each([
  ['no PDF', 'xin chào', 'FORMAT_UNKNOWN'],
  ['a PDF that nobody signed', onePagePdf('Mau'), 'NOT_SIGNED'],
  ['a PDF cut off', () => signed.subarray(0, signed.length - 300), 'PDF_DAMAGED'],
])('%s is told as what it is', async (_, body, problem) => {
  const sent = typeof body === 'function' ? body() : body;
  const answer = await post('/api/public/verification', { body: sent });
  expect(answer.json()).toMatchObject({ outcome: 'indeterminate', signatures: [], problem });
});

test.each([
  ['an empty file', { body: '' }, 422, 'FILE_MISSING'],
  [
    'a file beyond the limit',
    { body: new Uint8Array(MAX_BYTES + 70_000) },
    413,
    'UPLOAD_TOO_LARGE',
  ],
  ['JSON', { body: '{}', type: 'application/json' }, 422, 'FORM_INVALID'],
  [
    'a form of another site',
    { body: 'x', headers: { origin: 'https://elsewhere.test' } },
    403,
    'ORIGIN_FORBIDDEN',
  ],
])('%s is refused, as a problem and as a page', async (_, sent, status, code) => {
  const answer = await post('/api/public/verification', sent);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  const page = await post('/kiem-tra', sent);
  expect([page.statusCode, page.json().code]).toEqual([status, code]);
  expect(page.headers['content-type']).toContain('text/html');
});

test('an address has its share of a minute', async () => {
  const limited = await serve(2);
  const ask = () => post('/api/public/verification', { body: 'x' }, limited);
  const statuses = [await ask(), await ask(), await ask()].map(({ statusCode }) => statusCode);
  expect(statuses).toEqual([200, 200, 429]);
  on.clock.advance(60_000);
  expect((await ask()).statusCode).toBe(200);
  await limited.close();
});

test('a file made to stop the program stops its own check alone', async () => {
  const hurried = await serve(0, startJudgingThread({ timeoutMs: 20 }));
  const file = heavyPdf(4_000);
  const checked = post('/api/public/verification', { body: file }, hurried);
  const asked = hurried.inject({ method: 'GET', url: '/kiem-tra', headers: { host: HOST } });
  const first = await Promise.race([asked.then(() => 'page'), checked.then(() => 'verdict')]);
  expect(first).toBe('page');
  expect((await checked).json()).toMatchObject({
    outcome: 'indeterminate',
    problem: 'CHECK_OVER_TIME',
    signatures: [],
  });
  const report = await post('/api/public/verification/xml', { body: file }, hurried);
  expect([report.statusCode, report.json().code]).toEqual([413, 'CHECK_TOO_LARGE']);
  await hurried.close();
});

test('the three layers of the report are taken away, by programs and from the page', async () => {
  const byProgram = await post('/api/public/verification/simple', { body: signed });
  expect(byProgram.json().signatures[0].sentence).toMatch(/^HỢP LỆ: /);
  const detailed = await post('/api/public/verification/detailed', { body: signed });
  expect(detailed.json().signatures[0].indication).toBe('TOTAL_PASSED');
  const page = await post('/kiem-tra/bao-cao', await formOf(signed, { layer: 'xml' }));
  expect(page.headers['content-disposition']).toContain('bao-cao-ts119102-2.xml');
  expect(page.body).toContain('<ValidationReport');
  const none = await post('/api/public/verification/simple', { body: onePagePdf('Mau') });
  expect([none.statusCode, none.json().code]).toEqual([404, 'REPORT_NOT_FOUND']);
  const unknown = await post('/kiem-tra/bao-cao', await formOf(signed, { layer: 'x' }));
  expect(unknown.json().code).toBe('REPORT_NOT_FOUND');
});

test('what was changed after signing is shown beside what was signed', async () => {
  const marked = drawOver(signed);
  const answer = await post('/kiem-tra/so-sanh', await formOf(marked, { revision: '2' }));
  const { comparison } = answer.json();
  expect(comparison).toMatchObject({ revision: 2, revisionCount: 3, complete: true });
  expect(comparison.pages).toMatchObject([{ page: 1, kind: 'CHANGED' }]);
  const [{ areas, signed: before, present }] = comparison.pages;
  expect(areas).toHaveLength(1);
  expect(Buffer.from(before, 'base64').subarray(1, 4).toString()).toBe('PNG');
  expect(present).not.toBe(before);
});

test('the result is a page without a session, closed to other sites and to caches', async () => {
  const page = await post('/kiem-tra', await formOf(signed));
  expect(page.json()).toMatchObject({ fileName: 'Quyết định.pdf', size: signed.length });
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.headers['set-cookie']).toBeUndefined();
});

test('the signed revision is what the signer saw, of the file that was checked', async () => {
  const later = Buffer.concat([signed, Buffer.from('\n% added by somebody\n')]);
  const sha256 = (await post('/api/public/verification', { body: later })).json().sha256;
  const form = await formOf(later, { revision: '2', sha256 });
  const answer = await post('/kiem-tra/ban-da-ky', form);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.rawPayload.equals(Buffer.from(signed))).toBe(true);

  const other = await post('/kiem-tra/ban-da-ky', await formOf(signed, { revision: '2', sha256 }));
  expect(other.json()).toMatchObject({ code: 'FILE_DIFFERENT' });
  for (const revision of ['0', '9', '-1', 'x', '1.5']) {
    const none = await post('/kiem-tra/ban-da-ky', await formOf(later, { revision, sha256 }));
    expect([none.statusCode, none.json().code]).toEqual([404, 'REVISION_NOT_FOUND']);
  }
});

/** Other programs have files there too, which come and go. */
function holds(path: string, marker: string): boolean {
  try {
    if (!statSync(path).isDirectory()) return readFileSync(path).includes(marker);
    return readdirSync(path).some((name) => holds(join(path, name), marker));
  } catch {
    return false;
  }
}

test('nothing of a checked file stays: no row, no file, no verdict', async () => {
  const database = () =>
    on.platform.db.read(on.as('ld.stttt', 'leader'), (tx) =>
      tx
        .selectFrom('platform.upload')
        .select(({ fn }) => fn.countAll().as('count'))
        .execute(),
    );
  const files = () => readdirSync(on.platform.config.dataDir, { recursive: true }).sort();
  const before = [await database(), files()];
  const temporary = new Set(readdirSync(tmpdir()));
  const marker = `% ${Math.random()}`;
  const unique = Buffer.concat([signed, Buffer.from(`\n${marker}\n`)]);
  for (const path of ['/kiem-tra', '/kiem-tra/bang-chung', '/api/public/verification']) {
    expect((await post(path, await formOf(unique))).statusCode).toBe(200);
  }
  expect([await database(), files()]).toEqual(before);
  const fresh = readdirSync(tmpdir()).filter((name) => !temporary.has(name));
  expect(fresh.filter((name) => holds(join(tmpdir(), name), marker))).toEqual([]);
  expect(caches.map(({ size }) => size)).toEqual(caches.map(() => 0));
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenssl)('the evidence can be followed with OpenSSL alone', async () => {
  const answer = await post('/kiem-tra/bang-chung', await formOf(signed));
  expect(answer.headers['content-disposition']).toContain('bang-chung.zip');
  const entries = unzipSync(new Uint8Array(answer.rawPayload));
  const folder = mkdtempSync(join(tmpdir(), 'hien-luong-evidence-'));
  try {
    for (const [name, bytes] of Object.entries(entries)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const guide = Buffer.from(entries['DOC-TRUOC.txt']!).toString();
    const commands = guide.match(/^ {2}(\(head|openssl) .*$/gm) ?? [];
    expect(commands).toHaveLength(4);
    for (const command of commands) {
      execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'pipe' });
    }
    const damaged = Buffer.from(entries['tep.pdf']!);
    damaged.write('Xau', damaged.indexOf('Mau'), 'latin1');
    writeFileSync(join(folder, 'tep.pdf'), damaged);
    execFileSync('sh', ['-c', commands[0]!], { cwd: folder });
    expect(spawnSync('sh', ['-c', commands[1]!], { cwd: folder }).status).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
