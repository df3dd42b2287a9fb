import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { operation } from '@hien-luong/contract';
import { oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import type { FastifyInstance } from 'fastify';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createRefusalRecorder } from '../auth/append-refusal.ts';
import { createAccount } from '../auth/create-account.ts';
import { hashPassword } from '../auth/hash-password.ts';
import type { ActingPost, Me, Role } from '../contract.ts';
import { createLogger } from '../logger.ts';
import { newId } from '../new-id.ts';
import type { PostResolver } from '../post-resolver.ts';
import { platformScope } from '../scope/mint-scope.ts';
import type { RequestContext, ServerModule } from '../server-module.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { createHttpServer } from './create-http-server.ts';

const PASSWORD = 'bốn mùa gió Lào thổi';
const HOST = 'hien-luong.test';

const contract = {
  echo: operation({ method: 'POST', path: '/echo/{id}', summary: 'Echo', access: 'test.echo' }, [
    'ECHO_TAKEN',
  ])
    .input(z.object({ id: z.string(), text: z.string().max(20), fail: z.string().optional() }))
    .output(z.object({ text: z.string(), agencyId: z.string(), length: z.number() })),
  listOpen: operation({ method: 'GET', path: '/open', summary: 'Open', access: 'public' }, [])
    .input(z.object({ flag: z.boolean().optional(), limit: z.number().optional() }))
    .output(z.object({ flag: z.boolean().optional(), limit: z.number().optional() })),
};
const server = implement(contract).$context<RequestContext>();

const testModule: ServerModule = {
  name: 'test',
  // It has none: any folder without such files.
  migrations: new URL('.', import.meta.url),
  router: {
    echo: server.echo.handler(({ input, context, errors }) => {
      if (input.fail === 'taken') throw errors.ECHO_TAKEN();
      if (input.fail === 'bug') throw new Error('a secret of the database');
      if (input.fail === 'shape') return { text: 1 } as never;
      const { agencyId } = context.scope;
      return { text: input.text, agencyId, length: input.text.length };
    }),
    listOpen: server.listOpen.handler(({ input }) => input),
  },
  routes: (app, gate) => {
    app.get('/api/plain', async (request) => (await gate.scope(request, 'test.echo')).agencyId);
  },
  rolePermissions: {
    officer: ['test.echo'],
    leader: [],
    clerk: [],
    administrator: [],
    agencyAdministrator: [],
    auditor: [],
  },
};

describe.each(testTargets())('HTTP on $name', (target) => {
  let world: TestPlatform;
  let app: FastifyInstance;
  let passwordHash: string;
  const log: string[] = [];
  const people = new Map<string, ActingPost[]>();

  beforeAll(async () => {
    const posts: PostResolver = {
      listPosts: async (personId) => people.get(personId) ?? [],
      describePerson: async (personId) => ({ id: personId, name: 'Nguyễn Văn Thử' }),
    };
    const modules = [{ ...testModule, listeners: [createRefusalRecorder(posts)] }];
    world = await createTestPlatform({ target, modules, config: { uploadMaxBytes: 1_000 } });
    passwordHash = await hashPassword(PASSWORD);
    const write = (line: string) => void log.push(line);
    app = await createHttpServer({
      platform: { ...world.platform, log: createLogger('info', { write }) },
      modules,
      posts,
      listDemoAccounts: async () => [],
    });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await world.stop();
  });

  async function newPerson(...roles: Role[]): Promise<{ username: string; posts: ActingPost[] }> {
    const personId = newId();
    const posts = roles.map((role) => {
      const id = newId();
      const agency = { id: newId(), name: `Sở ${role}`, code: 'H50' };
      return { id, title: role, agency, unit: { id: newId(), name: 'Phòng' }, roles: [role] };
    });
    people.set(personId, posts);
    const username = `user.${personId}`;
    await world.platform.db.write(platformScope, (tx) =>
      createAccount(tx, { personId, username, passwordHash }),
    );
    return { username, posts };
  }

  type Call = { cookie?: string; csrf?: string; body?: unknown; origin?: string; address?: string };
  async function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: Call = {}) {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      ...(options.body !== undefined && { payload: options.body as object }),
      ...(options.address && { remoteAddress: options.address }),
      headers: {
        host: HOST,
        ...(options.cookie && { cookie: `hl_session=${options.cookie}` }),
        ...(options.csrf && { 'x-csrf-token': options.csrf }),
        ...(options.origin && { origin: options.origin }),
      },
    });
    const cookie = response.cookies.find(({ name }) => name === 'hl_session');
    return {
      status: response.statusCode,
      body: response.json(),
      headers: response.headers,
      cookie,
    };
  }

  type SignedIn = { cookie: string; csrf: string; me: Me };
  async function signInAs(username: string, extra: object = {}): Promise<SignedIn> {
    const { status, body, cookie } = await call('POST', '/session', {
      body: { username, password: PASSWORD, ...extra },
    });
    expect(status).toBe(200);
    return { cookie: cookie?.value ?? '', csrf: body.me.csrfToken, me: body.me };
  }

  test('signs in, tells who one is, and signs out for good', async () => {
    const { username, posts } = await newPerson('officer');
    const typed = ` ${username.toUpperCase()} `;
    const signedIn = await call('POST', '/session', {
      body: { username: typed, password: PASSWORD.normalize('NFD') },
    });
    expect(signedIn.cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const cookie = signedIn.cookie?.value ?? '';
    const me = (await call('GET', '/session', { cookie })).body as Me;
    expect(me).toMatchObject({
      actingPostId: posts[0]!.id,
      permissions: ['test.echo'],
      demo: true,
    });
    const out = await call('DELETE', '/session', { cookie, csrf: me.csrfToken, body: {} });
    expect(out.status).toBe(200);
    expect(out.cookie?.value).toBe('');
    expect((await call('GET', '/session', { cookie })).body.code).toBe('UNAUTHENTICATED');
  });

  test('the token is not in the database', async () => {
    const { cookie } = await signInAs((await newPerson('officer')).username);
    const rows = await world.platform.db.read(platformScope, (tx) =>
      tx.selectFrom('platform.session').selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(cookie);
  });

  test('refuses wrong password, unknown name and no password alike', async () => {
    const { username } = await newPerson('officer');
    const wrong = await call('POST', '/session', { body: { username, password: 'sai rồi' } });
    const unknown = await call('POST', '/session', {
      body: { username: 'ai', password: 'sai rồi' },
    });
    expect(wrong.status).toBe(422);
    const visible = ({ requestId, ...rest }: Record<string, unknown>) => rest;
    expect(visible(wrong.body)).toEqual(visible(unknown.body));
    expect(wrong.body.code).toBe('SIGN_IN_REFUSED');
  });

  test('locks the account for a while after five failures, also for the right password', async () => {
    const { username } = await newPerson('officer');
    const attempt = (password: string, address: string) =>
      call('POST', '/session', { body: { username, password }, address });
    const codes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => attempt('sai rồi', `10.0.0.${n}`)),
    );
    const refused = codes.filter(({ body }) => body.code === 'SIGN_IN_REFUSED');
    expect(refused).toHaveLength(5);
    const locked = await attempt(PASSWORD, '10.0.1.1');
    expect(locked).toMatchObject({ status: 429, body: { code: 'ACCOUNT_LOCKED' } });
    expect(locked.body.details.retryAfterSeconds).toBe(30);
    world.clock.advance(31_000);
    expect((await attempt('sai nữa', '10.0.1.2')).body.code).toBe('SIGN_IN_REFUSED');
    expect((await attempt(PASSWORD, '10.0.1.3')).body.details.retryAfterSeconds).toBe(60);
    world.clock.advance(61_000);
    expect((await attempt(PASSWORD, '10.0.1.4')).status).toBe(200);
    expect((await attempt('sai', '10.0.1.5')).body.code).toBe('SIGN_IN_REFUSED');
  });

  test('locks an address that tries many names, though one of them is its own', async () => {
    const { username } = await newPerson('officer');
    const from = (body: object) => call('POST', '/session', { body, address: '10.9.9.9' });
    for (let n = 0; n < 29; n += 1) await from({ username: `ai.${n}`, password: 'sai' });
    expect((await from({ username, password: PASSWORD })).status).toBe(200);
    expect((await from({ username: 'ai.30', password: 'sai' })).body.code).toBe('SIGN_IN_REFUSED');
    expect((await from({ username, password: PASSWORD })).body.code).toBe('ACCOUNT_LOCKED');
  });

  test('a person without a post today cannot sign in', async () => {
    const { username } = await newPerson();
    const { body } = await call('POST', '/session', { body: { username, password: PASSWORD } });
    expect(body.code).toBe('NO_CURRENT_POST');
  });

  test('a session ends after half an hour without a request and after eight hours at all', async () => {
    const { username } = await newPerson('officer');
    const idle = await signInAs(username);
    world.clock.advance(29 * 60_000);
    expect((await call('GET', '/session', idle)).status).toBe(200);
    world.clock.advance(29 * 60_000);
    expect((await call('GET', '/session', idle)).status).toBe(200);
    world.clock.advance(31 * 60_000);
    expect((await call('GET', '/session', idle)).status).toBe(401);
    const long = await signInAs(username);
    for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
      world.clock.advance(20 * 60_000);
      expect((await call('GET', '/session', long)).status).toBe(200);
    }
    world.clock.advance(20 * 60_000);
    expect((await call('GET', '/session', long)).status).toBe(401);
  });

  test('signing in again ends the session the browser had', async () => {
    const { username } = await newPerson('officer');
    const first = await signInAs(username);
    const again = await call('POST', '/session', {
      cookie: first.cookie,
      body: { username, password: PASSWORD },
    });
    expect(again.cookie?.value).not.toBe(first.cookie);
    expect((await call('GET', '/session', first)).status).toBe(401);
  });

  test('lists my sessions and ends one of them, never one of another', async () => {
    const { username } = await newPerson('officer');
    const one = await signInAs(username);
    const two = await signInAs(username);
    const stranger = await signInAs((await newPerson('officer')).username);
    const sessions = (await call('GET', '/sessions', two)).body;
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    const path = `/sessions/${other.id}`;
    expect((await call('DELETE', path, { ...stranger, body: {} })).body.code).toBe(
      'SESSION_NOT_FOUND',
    );
    expect((await call('DELETE', path, { ...two, body: {} })).status).toBe(200);
    expect((await call('GET', '/session', one)).status).toBe(401);
  });

  test('acts as another of my posts, with its rights, and never as somebody else’s', async () => {
    const { username, posts } = await newPerson('officer', 'auditor');
    const mine = await signInAs(username);
    const foreign = (await newPerson('auditor')).posts[0]!;
    const change = (postId: string) => call('POST', '/session/post', { ...mine, body: { postId } });
    expect((await change(foreign.id)).body.code).toBe('POST_NOT_FOUND');
    expect((await change(posts[1]!.id)).body.permissions).toEqual(['audit.read']);
    expect((await call('POST', '/echo/1', { ...mine, body: { text: 'a' } })).status).toBe(403);
    const audit = await call('GET', '/audit?limit=1', mine);
    expect(audit.body.items[0]).toMatchObject({
      action: 'session.actAs',
      agencyId: posts[1]!.agency.id,
      detail: { from: posts[0]!.id },
    });
    expect((await call('POST', '/audit/verification', { ...mine, body: {} })).body.ok).toBe(true);
  });

  test('a post that has ended takes its rights along', async () => {
    const { username, posts } = await newPerson('officer', 'auditor');
    const mine = await signInAs(username);
    posts.shift();
    expect((await call('GET', '/session', mine)).body.permissions).toEqual(['audit.read']);
    posts.shift();
    expect((await call('GET', '/session', mine)).status).toBe(401);
  });

  test('a second factor is asked for once confirmed, and each code is good once', async () => {
    const { username } = await newPerson('officer');
    const mine = await signInAs(username);
    const elsewhere = await signInAs(username);
    const { secret } = (await call('POST', '/account/totp', { ...mine, body: {} })).body;
    const code = () => generateSync({ secret, epoch: world.clock.now().getTime() / 1000 });
    const confirm = (value: string) =>
      call('PUT', '/account/totp', { ...mine, body: { code: value } });
    expect((await confirm('000000')).body.code).toBe('TOTP_WRONG');
    expect((await confirm(code())).status).toBe(200);
    expect((await call('GET', '/session', elsewhere)).status).toBe(401);
    const attempt = (body: object) =>
      call('POST', '/session', { body: { username, password: PASSWORD, ...body } });
    expect((await attempt({})).body).toEqual({ status: 'totpRequired' });
    expect((await attempt({ totp: code() })).body.code).toBe('SIGN_IN_REFUSED');
    world.clock.advance(30_000);
    const both = await Promise.all([attempt({ totp: code() }), attempt({ totp: code() })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const replaced = await call('POST', '/account/totp', { ...mine, body: {} });
    expect([replaced.status, replaced.body.code]).toEqual([403, 'FORBIDDEN']);
    expect((await confirm(code())).body.code).toBe('FORBIDDEN');
    const remove = (password: string) =>
      call('DELETE', '/account/totp', { ...mine, body: { password } });
    expect((await remove('sai rồi')).body.code).toBe('SIGN_IN_REFUSED');
    expect((await remove(PASSWORD)).status).toBe(200);
    expect((await attempt({})).body.status).toBe('signedIn');
  });

  test('the secret of the second factor lies sealed in the database', async () => {
    const mine = await signInAs((await newPerson('officer')).username);
    const { secret } = (await call('POST', '/account/totp', { ...mine, body: {} })).body;
    const row = await world.platform.db.read(platformScope, (tx) =>
      tx
        .selectFrom('platform.account')
        .select('totp_pending_secret')
        .where('id', '=', mine.me.account.id)
        .executeTakeFirstOrThrow(),
    );
    expect(row.totp_pending_secret?.toString('latin1')).not.toContain(secret);
  });

  test('a new password ends all other sessions and the old password', async () => {
    const { username } = await newPerson('officer');
    const mine = await signInAs(username);
    const elsewhere = await signInAs(username);
    const next = 'cầu Hiền Lương năm 1928';
    const change = (body: object) => call('POST', '/account/password', { ...mine, body });
    expect((await change({ current: 'sai', next })).body.code).toBe('SIGN_IN_REFUSED');
    expect((await change({ current: PASSWORD, next: 'Mật khẩu 123' })).body.code).toBe(
      'PASSWORD_TOO_WEAK',
    );
    expect((await change({ current: PASSWORD, next })).status).toBe(200);
    expect((await call('GET', '/session', elsewhere)).status).toBe(401);
    expect((await call('GET', '/session', mine)).status).toBe(200);
    const old = await call('POST', '/session', { body: { username, password: PASSWORD } });
    expect(old.body.code).toBe('SIGN_IN_REFUSED');
    await signInAs(username, { password: next });
  });

  test('what happens to an account is in the audit log of its agency', async () => {
    const { username } = await newPerson('auditor');
    await call('POST', '/session', { body: { username, password: 'sai rồi' } });
    const mine = await signInAs(username);
    await call('POST', '/account/totp', { ...mine, body: {} });
    await world.drainOutbox();
    const actions = (await call('GET', '/audit', mine)).body.items.map(
      ({ action }: { action: string }) => action,
    );
    expect(actions).toEqual(['session.refuseSignIn', 'account.beginTotp', 'session.signIn']);
  });

  test.each([
    ['nobody', {}, 401, 'UNAUTHENTICATED'],
    ['a forged cookie', { cookie: 'x'.repeat(43) }, 401, 'UNAUTHENTICATED'],
  ])('%s is refused at operations and plain routes', async (_, who, status, code) => {
    for (const answer of [
      await call('POST', '/echo/1', { ...who, body: { text: 'a' } }),
      await call('GET', '/plain', who),
    ]) {
      expect(answer).toMatchObject({ status, body: { code } });
      expect(answer.headers['content-type']).toMatch('application/problem+json');
    }
  });

  test('a post without the permission is refused before the handler runs', async () => {
    const leader = await signInAs((await newPerson('leader')).username);
    const body = { text: 'a', fail: 'bug' };
    expect((await call('POST', '/echo/1', { ...leader, body })).body.code).toBe('FORBIDDEN');
    expect((await call('GET', '/plain', leader)).body.code).toBe('FORBIDDEN');
  });

  test('a change needs the session’s token and no foreign origin', async () => {
    const { username } = await newPerson('officer');
    const mine = await signInAs(username);
    const other = await signInAs(username);
    const body = { text: 'a' };
    const send = (options: Call) =>
      call('POST', '/echo/1', { body, cookie: mine.cookie, ...options });
    expect((await send({})).body.code).toBe('CSRF_FORBIDDEN');
    expect((await send({ csrf: other.csrf })).body.code).toBe('CSRF_FORBIDDEN');
    for (const origin of ['https://evil.test', 'null', `http://${HOST}.evil.test`]) {
      expect((await send({ csrf: mine.csrf, origin })).body.code).toBe('ORIGIN_FORBIDDEN');
    }
    expect((await send({ csrf: mine.csrf, origin: `http://${HOST}` })).status).toBe(200);
    const signIn = { username, password: PASSWORD };
    const foreign = await call('POST', '/session', { body: signIn, origin: 'https://evil.test' });
    expect(foreign.body.code).toBe('ORIGIN_FORBIDDEN');
  });

  test('input arrives composed and coerced, output as the contract says', async () => {
    const mine = await signInAs((await newPerson('officer')).username);
    const echo = (body: object) => call('POST', '/echo/1', { ...mine, body });
    expect((await echo({ text: 'Đề'.normalize('NFD') })).body).toMatchObject({
      text: 'Đề',
      length: 2,
    });
    expect((await call('GET', '/open?flag=true&limit=7')).body).toEqual({ flag: true, limit: 7 });
    const wrong = await echo({ text: 'x'.repeat(21) });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'INPUT_INVALID', errors: [{ pointer: '/text', code: 'too_big' }] },
    });
    expect(await echo({ text: 'a', fail: 'taken' })).toMatchObject({
      status: 409,
      body: { code: 'ECHO_TAKEN', type: 'urn:hien-luong:problem:ECHO_TAKEN' },
    });
    for (const fail of ['bug', 'shape']) {
      const broken = await echo({ text: 'a', fail });
      expect(broken).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
      expect(JSON.stringify(broken.body)).not.toMatch(/secret|expected/);
      expect(broken.body.requestId).toBe(broken.headers['x-request-id']);
    }
  });

  test.each([
    ['too long', 'x'.repeat(1024 * 1024), 413, 'BODY_TOO_LARGE'],
    ['not JSON', '{', 422, 'INPUT_INVALID'],
    ['poisoned', '{"__proto__": {"a": 1}}', 422, 'INPUT_INVALID'],
  ])('a body that is %s is a problem', async (_, text, status, code) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: text.startsWith('x') ? JSON.stringify({ text }) : text,
    });
    expect(response.statusCode).toBe(status);
    expect(response.json().code).toBe(code);
    expect(response.headers['content-type']).toMatch('application/problem+json');
  });

  test('the log names requests, operations and problems, and nobody', async () => {
    const { username } = await newPerson('officer');
    const mine = await signInAs(username);
    await call('GET', `/audit?subjectId=${username}`, mine);
    await call('POST', '/echo/Nguyen-Van-A', { ...mine, body: { text: 'bí mật', fail: 'bug' } });
    const text = log.join('');
    expect(text).toContain('"operation":"test.echo"');
    expect(text).toContain('a secret of the database');
    for (const personal of [username, PASSWORD, mine.cookie, mine.csrf, 'Nguyen-Van-A', 'bí mật']) {
      expect(text).not.toContain(personal);
    }
  });

  test('an unknown route is a problem', async () => {
    expect((await call('GET', '/nowhere')).body).toMatchObject({
      status: 404,
      code: 'ROUTE_NOT_FOUND',
    });
  });

  test('an upload is stored by its content, sniffed, and its agency’s own', async () => {
    const mine = await signInAs((await newPerson('officer')).username);
    const put = (name: string, payload: Buffer | Readable, csrf = mine.csrf) =>
      app.inject({
        method: 'PUT',
        url: `/api/uploads?name=${encodeURIComponent(name)}`,
        headers: {
          cookie: `hl_session=${mine.cookie}`,
          'x-csrf-token': csrf,
          'content-type': 'text/html',
        },
        payload,
      });
    const content = Buffer.from('%PDF-1.7\nxin chào');
    const upload = (await put('Tờ trình.pdf'.normalize('NFD'), content)).json();
    expect(upload).toMatchObject({
      name: 'Tờ trình.pdf',
      mediaType: 'application/pdf',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(Buffer.from(await world.platform.files.read(upload.sha256))).toEqual(content);
    expect((await put('../a.pdf', content)).json().code).toBe('UPLOAD_NAME_INVALID');
    expect((await put('a.pdf', content, 'forged')).json().code).toBe('CSRF_FORBIDDEN');
    const big = Buffer.alloc(1_001);
    for (const payload of [big, Readable.from([big.subarray(1), big.subarray(1_000)])]) {
      const refused = await put('a.pdf', payload);
      expect(refused.statusCode).toBe(413);
      expect(refused.json()).toMatchObject({
        code: 'UPLOAD_TOO_LARGE',
        details: { maxBytes: 1_000 },
      });
    }
  });

  test('tells its health, its metrics and its own description', async () => {
    const get = (url: string) => app.inject({ method: 'GET', url });
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/metrics')).payload).toMatch(
      /hl_http_request_seconds_count\{operation="platform.signIn"/,
    );
    const document = (await get('/api/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/session', '/echo/{id}', '/open']),
    );
    const page = await get('/api/docs/');
    expect(page.payload).toMatch('js/scalar.js');
    expect(page.payload).not.toMatch(/https?:\/\/(cdn|fonts)/);
    expect((await get('/healthz')).headers['content-security-policy']).not.toMatch(
      /script-src[^;]*unsafe-inline/,
    );
  });
});

test('an operation that does not say whom it serves keeps the program from starting', async () => {
  const open = { leak: oc.route({ method: 'GET', path: '/leak' }) };
  const world = await createTestPlatform();
  const starting = createHttpServer({
    platform: world.platform,
    modules: [{ ...testModule, router: { leak: implement(open).leak.handler(() => 'all') } }],
    posts: { listPosts: async () => [], describePerson: async (id) => ({ id, name: '' }) },
    listDemoAccounts: async () => [],
  });
  await expect(starting).rejects.toMatchObject({ code: 'OPERATION_WITHOUT_ACCESS' });
  await world.stop();
});
