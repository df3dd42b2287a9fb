import { readFileSync } from 'node:fs';
import { seedProvince } from '@hien-luong/directory/server';
import { type DemoAccount, Role } from '@hien-luong/platform/contract';
import { createHttpServer } from '@hien-luong/platform/program';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, modules } from './compose.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Session = { cookie: string; csrf: string };
type Door = { method: Method; path: string; who: string };

const HOST = 'hien-luong.test';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ELSEWHERE = { certificateId: NOBODY, way: 'upload' };
const ALL = 'officer leader clerk administrator agencyAdministrator auditor';
const READERS = 'officer leader clerk auditor';
const WORKERS = 'officer leader clerk';

/** Every door of the program and who may go through; a new operation has to be entered here. */
const DOORS: readonly Door[] = [
  ...doors('public', [
    'POST /session',
    'POST /session/activation',
    'GET /demo/accounts',
    'GET /openapi.json',
    'POST /public/verification',
    'POST /public/verification/{layer}',
    'GET /public/documents/{reference}',
    // A token that was handed out once is their key.
    'GET /trust/transfers/{token}',
    'POST /trust/transfers/{token}',
  ]),
  ...doors(ALL, [
    'GET /session',
    'DELETE /session',
    'POST /session/post',
    'GET /sessions',
    'GET /account/reach',
    'PUT /account/reach',
    'PUT /account/email',
    'POST /account/email/confirmation',
    'DELETE /account/email',
    'POST /account/push',
    'DELETE /account/push/{id}',
    'GET /notifications',
    'GET /notifications/unread',
    'POST /notifications/reading',
    'DELETE /sessions/{id}',
    'POST /account/password',
    'POST /account/totp',
    'PUT /account/totp',
    'DELETE /account/totp',
    'PUT /uploads',
    'GET /directory/units',
    'GET /directory/units/{id}',
    'GET /directory/search',
    'GET /directory/agencies',
    'GET /directory/agency-groups',
    'GET /directory/posts',
    'GET /directory/people',
    'GET /directory/delegations',
    'GET /trust/certificates/counts',
    'GET /trust/certificates',
    'POST /trust/verification',
    'POST /trust/verification/comparison',
    'GET /trust/verification/{uploadId}/report/{layer}',
    'GET /trust/preserved',
    'GET /trust/preserved/counts',
    'GET /trust/preserved/{sha256}',
    'GET /trust/preserved/{sha256}/evidence',
    'GET /trust/signing-ways',
    'GET /trust/prepared-signings',
    'GET /trust/prepared-signings/{id}',
    'DELETE /trust/prepared-signings/{id}',
    'POST /trust/prepared-signings/{id}/files/{position}',
    'GET /trust/prepared-signings/{id}/files/{position}',
    'GET /trust/certificates/{id}',
    'GET /trust/devices',
    'GET /trust/watch',
    'GET /trust/watch/counts',
    'GET /trust/polling',
  ]),
  ...doors('officer leader clerk administrator', [
    'GET /trust/requests',
    'POST /trust/requests',
    'GET /trust/requests/counts',
    'GET /trust/requests/holders',
    'GET /trust/requests/{id}',
    'POST /trust/requests/{id}/acts',
    'GET /trust/requests/{id}/sheet',
    'GET /trust/sheet',
    'POST /trust/sheet',
    'POST /trust/sheet/preview',
  ]),
  ...doors('administrator auditor', ['GET /trust/anchors']),
  ...doors('administrator', [
    'POST /directory/change-plans/{plan}/preview',
    'POST /directory/change-plans/{plan}/run',
    'POST /trust/import',
    'POST /trust/import/preview',
    'POST /trust/devices',
    'POST /trust/devices/{id}/retirement',
    'POST /trust/anchors/changes',
    'POST /trust/anchors/changes/{id}/decision',
    'POST /trust/anchors/{fingerprint}/withdrawal',
  ]),
  ...doors('leader administrator agencyAdministrator auditor', [
    'GET /audit',
    'POST /audit/verification',
  ]),
  ...doors('administrator', [
    'GET /exchange/partners',
    'POST /exchange/partners',
    'GET /exchange/partners/{id}',
    'POST /exchange/partners/{id}/secret',
    'PUT /exchange/partners/{id}/suspension',
    'POST /exchange/partners/{id}/attempt',
    'GET /exchange/partners/{id}/agencies',
    'POST /exchange/partners/{id}/agencies',
    'GET /exchange/partners/{id}/dispatches',
    'GET /exchange/partners/{id}/messages',
    'POST /exchange/dispatches/{id}/attempt',
  ]),
  ...doors('administrator', [
    'PUT /trust/certificates/{certificateId}/signing-ways/{way}',
    'DELETE /trust/certificates/{certificateId}/signing-ways/{way}',
  ]),
  ...doors('administrator agencyAdministrator', [
    'GET /directory/units/{id}/facts',
    'POST /directory/units',
    'POST /directory/units/{id}/facts',
    'POST /directory/units/{id}/parent',
    'POST /directory/units/{id}/dissolution',
    'GET /directory/register',
    'GET /directory/sheets/{kind}',
    'POST /directory/sheets/{kind}/preview',
    'POST /directory/sheets/{kind}',
    'GET /directory/people/{id}',
    'POST /directory/people',
    'PUT /directory/people/{id}/name',
    'POST /directory/people/{id}/posts',
    'PUT /directory/held-posts/{id}',
    'POST /directory/held-posts/{id}/move',
    'POST /directory/held-posts/{id}/end',
    'POST /directory/people/{id}/account',
    'POST /directory/people/{id}/account/password',
    'POST /directory/people/{id}/account/second-factor',
    'POST /directory/people/{id}/account/lock',
    'POST /directory/people/{id}/account/unlock',
  ]),
  ...doors('leader', ['POST /directory/delegations', 'DELETE /directory/delegations/{id}']),
  ...doors(READERS, [
    'GET /documents/outgoing',
    'GET /documents/outgoing/{id}',
    'GET /documents/outgoing/{id}/recipients',
    'GET /documents/outgoing/{id}/files/{fileId}',
    'GET /documents/outgoing/{id}/files/{fileId}/report/{layer}',
    'GET /documents/{direction}/{id}/files/{fileId}/comparison/{revision}',
    'GET /documents/outgoing/{id}/preview.pdf',
    'GET /documents/incoming',
    'GET /documents/incoming/{id}',
    'GET /documents/incoming/{id}/files/{fileId}',
    'GET /documents/incoming/{id}/files/{fileId}/report/{layer}',
    'GET /documents/incoming/{id}/packet',
    'GET /documents/incoming/unreadable/{id}',
    'GET /documents/lists/{list}',
    'PUT /documents/lists/{list}/columns',
    'PUT /documents/lists/{list}/views/{id}',
    'DELETE /documents/lists/{list}/views/{id}',
    'GET /documents/work',
    'GET /documents/deadlines',
    'GET /documents/search',
    'GET /documents/registers/{direction}',
    'GET /documents/registers/{direction}/export',
    'GET /documents/incoming/{id}/slip.pdf',
  ]),
  ...doors(READERS, [
    'GET /records/catalogues',
    'GET /records/catalogues/{year}',
    'GET /records/catalogues/{year}/print',
    'GET /records/case-files',
    'GET /records/case-files/counts',
    'GET /records/case-files/{id}',
    'GET /records/case-files/{id}/files/{fileId}',
    'GET /records/case-files/{id}/packages/{sha256}',
    'GET /records/case-files/{id}/contents.pdf',
    'GET /records/hand-overs',
    'GET /records/hand-overs/{id}',
    'GET /records/hand-overs/{id}/minutes',
    'GET /records/hand-overs/{id}/inventory',
    'GET /records/retention',
  ]),
  ...doors(WORKERS, [
    'POST /records/case-files',
    'PUT /records/case-files/{id}',
    'PUT /records/case-files/{id}/access',
    'POST /records/case-files/{id}/documents',
    'PUT /records/case-files/{id}/documents/{filedId}',
    'DELETE /records/case-files/{id}/documents/{filedId}',
    'PUT /records/case-files/{id}/order',
    'POST /records/case-files/{id}/closing',
    'POST /records/case-files/{id}/packages',
    'POST /records/hand-overs',
    'POST /records/hand-overs/{id}/withdrawal',
  ]),
  ...doors('clerk', [
    'POST /records/catalogues',
    'PUT /records/catalogues/{year}',
    'POST /records/hand-overs/{id}/receipt',
    'POST /records/destructions/minutes',
  ]),
  ...doors('leader', [
    'POST /records/catalogues/{year}/approval',
    'POST /records/case-files/{id}/keeping',
    'POST /records/case-files/{id}/retention',
    'POST /records/destructions',
  ]),
  ...doors(WORKERS, [
    'GET /documents/recipient-groups',
    'PUT /documents/recipient-groups/{id}',
    'DELETE /documents/recipient-groups/{id}',
    'GET /documents/templates',
    'PUT /documents/templates/{id}',
    'DELETE /documents/templates/{id}',
    'POST /documents/outgoing',
    'PUT /documents/outgoing/{id}',
    'DELETE /documents/outgoing/{id}',
    'POST /documents/outgoing/{id}/files',
    'DELETE /documents/outgoing/{id}/files/{fileId}',
    'POST /documents/outgoing/{id}/submission',
    'POST /documents/outgoing/{id}/withdrawal',
    'POST /documents/copies',
    'POST /documents/outgoing/{id}/copy-cancellation',
    'POST /documents/incoming/{id}/work',
    'POST /documents/incoming/{id}/progress',
    'POST /documents/incoming/{id}/completion',
  ]),
  ...doors('leader', [
    'POST /documents/outgoing/{id}/return',
    'POST /documents/outgoing/{id}/signature',
    'GET /documents/signing',
    'POST /documents/outgoing/{id}/shown',
    'POST /documents/outgoing/signatures',
    'POST /documents/outgoing/{id}/copy-approval',
    'POST /documents/outgoing/{id}/signature/preparation',
    'POST /documents/outgoing/{id}/signature/completion',
    'POST /documents/incoming/{id}/directive',
    'POST /documents/incoming/directives',
  ]),
  ...doors('clerk', [
    'POST /documents/outgoing/{id}/seal',
    'POST /documents/outgoing/{id}/copy',
    'POST /documents/outgoing/{id}/copy-handover',
    'POST /documents/outgoing/{id}/seal/preparation',
    'POST /documents/outgoing/{id}/seal/completion',
    'POST /documents/outgoing/{id}/recall',
    'POST /documents/outgoing/{id}/update',
    'POST /documents/incoming/{id}/agreement',
    'POST /documents/incoming/{id}/refusal',
    'POST /documents/outgoing/{id}/issue',
    'POST /documents/incoming/packets',
    'GET /documents/incoming/unreadable',
    'GET /documents/incoming/next-number',
    'POST /documents/incoming/paper',
    'GET /documents/held-numbers',
    'POST /documents/held-numbers',
    'POST /documents/held-numbers/{id}/return',
    'POST /documents/incoming/recordings',
    'POST /documents/outgoing/issues',
    'GET /documents/incoming/same',
    'POST /documents/incoming/{id}/record',
    'POST /documents/incoming/{id}/return',
  ]),
];

function doors(who: string, lines: readonly string[]): Door[] {
  return lines.map((line) => {
    const [method, path] = line.split(' ') as [Method, string];
    return { method, path, who };
  });
}

describe.each(testTargets())('every door on $name', (target) => {
  let world: TestPlatform;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  const sessions = new Map<string, Session>();

  const USERS: Record<Role, string> = {
    officer: 'cv.stttt',
    leader: 'ld.stttt',
    clerk: 'vt.stttt',
    administrator: 'quantri',
    agencyAdministrator: 'cv8.hailang',
    auditor: 'kiemtra',
  };
  const STRANGERS = ['cv.snv', 'ld.snv', 'vt.snv'];

  type Call = {
    as?: Session | undefined;
    body?: unknown;
    query?: string;
    csrf?: string;
    raw?: Buffer;
  };

  async function call(
    method: Method,
    path: string,
    { as, body, csrf, query = '', raw }: Call = {},
  ) {
    const token = csrf ?? as?.csrf;
    const response = await app.inject({
      method,
      url: `/api${path}${query}`,
      ...(raw !== undefined && { payload: raw }),
      ...(body !== undefined && { payload: body as object }),
      headers: {
        host: HOST,
        ...(raw !== undefined && { 'content-type': 'application/octet-stream' }),
        ...(as && { cookie: `hl_session=${as.cookie}` }),
        ...(token && { 'x-csrf-token': token }),
      },
    });
    const type = String(response.headers['content-type'] ?? '');
    const json = type.includes('json') ? response.json() : undefined;
    return { status: response.statusCode, code: json?.code as string | undefined, type, json };
  }

  async function signIn({ username, password }: Pick<DemoAccount, 'username' | 'password'>) {
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: HOST },
      payload: { username, password },
    });
    const cookie = response.cookies.find(({ name }) => name === 'hl_session')?.value ?? '';
    return { cookie, csrf: response.json().me.csrfToken as string };
  }

  const as = (username: string) => sessions.get(username);

  beforeAll(async () => {
    world = await createTestPlatform({ target, modules });
    await seedProvince(world.platform);
    const composition = compose(world.platform);
    app = await createHttpServer({ platform: world.platform, ...composition });
    await app.ready();
    const accounts = await composition.listDemoAccounts();
    for (const username of [...Object.values(USERS), ...STRANGERS]) {
      const account = accounts.find((one) => one.username === username);
      sessions.set(username, await signIn(account!));
    }
  });
  afterAll(async () => {
    await app.close();
    await world.stop();
  });

  const filled = (path: string) =>
    path
      .replace('{direction}', 'outgoing')
      .replace('{list}', 'incoming')
      .replaceAll(/\{\w+\}/g, NOBODY);

  test('the table knows every operation of every contract', async () => {
    const { json } = await call('GET', '/openapi.json');
    const served = Object.entries(json.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = DOORS.map(({ method, path }) => `${method} ${path}`);
    expect(served.filter((line) => !known.includes(line))).toEqual([]);
    expect(served.length).toBeGreaterThan(50);
  });

  describe.each(DOORS.filter(({ who }) => who !== 'public'))('$method $path', (door) => {
    const path = filled(door.path);

    test('is shut to whoever is not signed in', async () => {
      expect(await call(door.method, path, { body: bodyFor(door) })).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
        type: 'application/problem+json',
      });
    });

    test.each(door.method === 'GET' ? [] : ['another', ''])(
      'needs the token of the session, not %j',
      async (csrf) => {
        const answer = await call(door.method, path, {
          as: as(USERS.officer),
          csrf,
          body: bodyFor(door),
        });
        expect(answer).toMatchObject({ status: 403, code: 'CSRF_FORBIDDEN' });
      },
    );

    test.each(Role.options.filter((role) => !door.who.split(' ').includes(role)))(
      'is shut to the %s, who learns nothing else',
      async (role) => {
        const answer = await call(door.method, path, { as: as(USERS[role]), body: bodyFor(door) });
        expect(answer).toMatchObject({ status: 403, code: 'FORBIDDEN' });
      },
    );

    // Nonsense would end the session or change the account that the other tests use.
    const survives = door.path !== '/session' && door.path !== '/account/totp';
    test.each(Role.options.filter((role) => survives && door.who.split(' ').includes(role)))(
      'never fails on nonsense of the %s',
      async (role) => {
        for (const body of [undefined, {}, [], { id: '\u0000', version: 'x', q: '\ud800' }]) {
          const { status } = await call(door.method, path, { as: as(USERS[role]), body });
          expect(status, JSON.stringify(body)).not.toBe(403);
          expect(status, JSON.stringify(body)).toBeLessThan(500);
        }
      },
    );
  });

  function bodyFor({ method }: Door): object | undefined {
    return method === 'GET' ? undefined : {};
  }

  describe('what belongs to another agency', () => {
    let outgoing: string;
    let incoming: string;
    let uploadId: string;

    beforeAll(async () => {
      const officer = as(USERS.officer);
      const posts = await call('GET', '/session', { as: as(USERS.leader) });
      const draft = await call('POST', '/documents/outgoing', {
        as: officer,
        body: {
          kind: 'officialLetter',
          subject: 'Thử',
          signerPostId: posts.json.actingPostId,
          content: null,
        },
      });
      outgoing = draft.json.id;
      const upload = await call('PUT', '/uploads', {
        as: as(USERS.clerk),
        query: '?name=goi.edxml',
        raw: readFileSync(new URL('../../../fixtures/edxml/document.edxml', import.meta.url)),
      });
      uploadId = upload.json.id;
      const received = await call('POST', '/documents/incoming/packets', {
        as: as(USERS.clerk),
        body: { uploadId },
      });
      incoming = received.json.incomingId;
      expect([outgoing, incoming, uploadId]).toEqual([0, 1, 2].map(() => expect.any(String)));
    });

    const acts: readonly [string, Method, string, object][] = [
      [
        'cv.snv',
        'PUT',
        '',
        { kind: 'officialLetter', subject: 'x', signerPostId: NOBODY, content: null },
      ],
      ['cv.snv', 'POST', '/submission', {}],
      ['cv.snv', 'POST', '/withdrawal', {}],
      ['cv.snv', 'POST', '/files', { uploadId: NOBODY, role: 'main' }],
      ['ld.snv', 'POST', '/return', { reason: 'x' }],
      ['ld.snv', 'POST', '/signature', { pin: '123456' }],
      ['vt.snv', 'POST', '/seal', { pin: '654321', issuedOn: '2026-11-22' }],
      ['ld.snv', 'POST', '/signature/preparation', { by: ELSEWHERE }],
      ['ld.snv', 'POST', '/signature/completion', { signingId: NOBODY }],
      ['vt.snv', 'POST', '/seal/preparation', { by: ELSEWHERE, issuedOn: '2026-11-22' }],
      ['vt.snv', 'POST', '/seal/completion', { signingId: NOBODY }],
      ['vt.snv', 'POST', '/issue', {}],
      ['cv.snv', 'GET', '', {}],
      ['cv.snv', 'GET', '/recipients', {}],
      ['cv.snv', 'GET', '/preview.pdf', {}],
      ['cv.snv', 'GET', `/files/${NOBODY}`, {}],
    ];
    test.each(acts)(
      'to %s an outgoing document is not there: %s %s',
      async (user, method, tail, body) => {
        const answer = await call(method, `/documents/outgoing/${outgoing}${tail}`, {
          as: as(user),
          ...(method !== 'GET' && { body: { version: 1, ...body } }),
        });
        expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
      },
    );

    test.each<[string, Method, string, object]>([
      ['vt.snv', 'POST', '/record', {}],
      ['vt.snv', 'POST', '/return', { reason: 'x' }],
      ['ld.snv', 'POST', '/directive', { leadPostId: NOBODY, instruction: 'x' }],
      ['cv.snv', 'POST', '/work', {}],
      ['cv.snv', 'POST', '/progress', { note: 'x' }],
      ['cv.snv', 'POST', '/completion', { note: 'x' }],
      ['cv.snv', 'GET', '', {}],
      ['cv.snv', 'GET', `/files/${NOBODY}`, {}],
    ])('to %s an incoming document is not there: %s %s', async (user, method, tail, body) => {
      const answer = await call(method, `/documents/incoming/${incoming}${tail}`, {
        as: as(user),
        ...(method !== 'GET' && { body: { version: 1, ...body } }),
      });
      expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    });

    test('an upload is not there either, for judging, receiving or attaching', async () => {
      const body = { uploadId };
      const judged = await call('POST', '/trust/verification', { as: as('cv.snv'), body });
      const given = await call('POST', '/documents/incoming/packets', { as: as('vt.snv'), body });
      expect([judged.code, given.code]).toEqual(['UPLOAD_NOT_FOUND', 'UPLOAD_NOT_FOUND']);
    });

    test('nor the packet; and nobody answers a document that is not theirs', async () => {
      const packet = await call('GET', `/documents/incoming/${incoming}/packet`, {
        as: as('vt.snv'),
      });
      expect(packet).toMatchObject({ status: 404, code: 'FILE_NOT_FOUND' });
      const { json } = await call('GET', '/session', { as: as('ld.snv') });
      const reply = await call('POST', '/documents/outgoing', {
        as: as('cv.snv'),
        body: {
          kind: 'officialLetter',
          subject: 'Trả lời',
          signerPostId: json.actingPostId,
          content: null,
          replyToId: incoming,
        },
      });
      expect(reply).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    });
  });

  describe('what no keyboard sends', () => {
    const cursorOf = (...keys: unknown[]) =>
      `cursor=${Buffer.from(JSON.stringify(keys)).toString('base64url')}`;
    const far = Number.MAX_SAFE_INTEGER;

    test.each([
      ['/documents/search?q=%00'],
      ['/documents/search?q=a%20%27%22%3A%2A%26%7C!()%3C-%3E'],
      ['/documents/outgoing?q=%00'],
      ['/documents/incoming?q=%00'],
      [`/documents/outgoing?${cursorOf('0000-01-01T00:00:00Z', NOBODY)}`],
      [`/documents/incoming?${cursorOf('0000-01-01T00:00:00Z', NOBODY)}`],
      [`/documents/search?q=a&${cursorOf(true, '0000-01-01T00:00:00Z', NOBODY)}`],
      [`/documents/registers/outgoing?year=2026&${cursorOf(far)}`],
      [`/documents/registers/incoming?year=2026&${cursorOf(far)}`],
      ['/documents/registers/outgoing?year=1e3'],
      [`/directory/units?${cursorOf(far, NOBODY)}`],
      ['/directory/units?at=0000-01-01'],
      [`/directory/agencies?${cursorOf(far, NOBODY)}`],
      [`/directory/search?q=a&${cursorOf('\u0000', NOBODY)}`],
      [`/directory/people?q=a&${cursorOf('\u0000', '\ud800', NOBODY)}`],
      ['/directory/agencies?q=%00&group=communesOf:%00'],
      ['/directory/posts?agencyId=00000000-0000-4000-8000-000000000000&role=%00'],
      ['/trust/certificates?q=%00'],
      ['/trust/certificates?cursor=00000000-0000-4000-8000-000000000000'],
      ['/trust/requests?q=%00'],
      ['/trust/requests?cursor=00000000-0000-4000-8000-000000000000'],
      ['/trust/watch?q=%00'],
      [`/trust/watch?${cursorOf('\u0000', NOBODY)}`],
      [`/trust/watch?${cursorOf('x', 'held:x')}`],
      ['/audit?from=0000-01-01&to=9999-12-31'],
      ['/audit?subjectId=%00'],
      ['/audit?cursor=999999999999999999'],
      ['/documents/outgoing/%00'],
      ['/documents/outgoing/%ff'],
      ['/documents/outgoing/..%2f..%2fetc%2fpasswd/files/x'],
      ['/documents/outgoing?limit=1e9'],
      ['/documents/outgoing?mine=a&mine=b'],
    ])('GET %s is answered, not failed at', async (path) => {
      for (const user of Object.values(USERS)) {
        const { status } = await call('GET', path, { as: as(user) });
        expect(status, user).toBeLessThan(500);
      }
    });

    test.each(['\u0000', 'a\u0000b', '\ud800', '\udc00x'])(
      'text like %j is refused',
      async (text) => {
        const { json } = await call('GET', '/session', { as: as(USERS.leader) });
        const body = {
          kind: 'officialLetter',
          subject: text,
          signerPostId: json.actingPostId,
          content: null,
        };
        const answer = await call('POST', '/documents/outgoing', { as: as(USERS.officer), body });
        expect(answer).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
        const content = { body: [{ type: 'paragraph', text }] };
        const within = await call('POST', '/documents/outgoing', {
          as: as(USERS.officer),
          body: { ...body, subject: 'Về việc', content },
        });
        expect(within).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
        const name = await call('POST', '/session', { body: { username: text, password: text } });
        expect(name.status).toBe(422);
      },
    );

    test('a delegation of the year 0 is refused', async () => {
      const { json } = await call('GET', '/session', { as: as(USERS.leader) });
      const answer = await call('POST', '/directory/delegations', {
        as: as(USERS.leader),
        body: {
          toPostId: json.actingPostId,
          capacity: 'TL',
          legalDocument: 'x',
          validFrom: '0000-01-01',
          validTo: '9999-12-31',
        },
      });
      expect(answer.status).toBeLessThan(500);
    });

    test.each([
      ['?name=a&name=b', 'UPLOAD_NAME_INVALID'],
      ['', 'UPLOAD_NAME_INVALID'],
      ['?name=..%2Fa', 'UPLOAD_NAME_INVALID'],
      ['?name=a%0d%0ax', 'UPLOAD_NAME_INVALID'],
    ])('an upload with the name %s is refused', async (query, code) => {
      const answer = await call('PUT', '/uploads', {
        as: as(USERS.officer),
        query,
        raw: Buffer.from('x'),
      });
      expect(answer).toMatchObject({ status: 422, code });
    });

    test.each([
      ['application/json', '{"__proto__":{"a":1}}'],
      ['application/json', '{"constructor":{"prototype":{"a":1}}}'],
      ['application/json', '{'],
      ['application/json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['text/plain', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\n\r\nx'],
      ['multipart/form-data', 'x'],
      ['application/x-www-form-urlencoded', 'username=a&password=b'],
      ['x', 'x'],
    ])('a body of %s that is none', async (type, payload) => {
      const response = await app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { host: HOST, 'content-type': type },
        payload: payload.slice(0, 200_000),
      });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
      expect(response.headers['content-type']).toBe('application/problem+json');
    });
  });
});
