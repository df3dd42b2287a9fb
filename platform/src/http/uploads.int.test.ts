import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../auth/create-account.ts';
import { hashPassword } from '../auth/hash-password.ts';
import { newId } from '../new-id.ts';
import { platformScope } from '../scope/mint-scope.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { createHttpServer } from './create-http-server.ts';

const MEGABYTE = 1024 * 1024;
const LIMIT = 200 * MEGABYTE;
const PASSWORD = 'bốn mùa gió Lào thổi';
describe.each(testTargets())('uploads on $name', (target) => {
  let world: TestPlatform;
  let app: FastifyInstance;
  let address: AddressInfo;
  let headers: Record<string, string>;

  beforeAll(async () => {
    world = await createTestPlatform({ target, config: { uploadMaxBytes: LIMIT } });
    const agency = { id: newId(), name: 'Sở', code: 'H50' };
    const unit = { id: newId(), name: 'Phòng' };
    app = await createHttpServer({
      platform: world.platform,
      modules: [],
      posts: {
        listPosts: async () => [{ id: newId(), title: '', agency, unit, roles: ['officer'] }],
        describePerson: async (id) => ({ id, name: '' }),
      },
      listDemoAccounts: async () => [],
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    address = app.server.address() as AddressInfo;
    headers = await signIn();
  });
  afterAll(async () => {
    await app.close();
    await world.stop();
  });

  const urlOf = (path: string) => `http://127.0.0.1:${address.port}/api${path}`;

  async function signIn(): Promise<Record<string, string>> {
    const passwordHash = await hashPassword(PASSWORD);
    await world.platform.db.write(platformScope, (tx) =>
      createAccount(tx, { personId: newId(), username: 'a', passwordHash }),
    );
    const answer = await fetch(urlOf('/session'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'a', password: PASSWORD }),
    });
    const { me } = (await answer.json()) as { me: { csrfToken: string } };
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { cookie, 'x-csrf-token': me.csrfToken };
  }

  /** `length` bytes that are made as they are sent. */
  function flow(length: number): ReadableStream<Uint8Array> {
    const piece = new Uint8Array(MEGABYTE).fill(65);
    let left = length;
    return new ReadableStream({
      pull(controller) {
        if (left === 0) return controller.close();
        const size = Math.min(left, piece.length);
        controller.enqueue(piece.subarray(0, size));
        left -= size;
      },
    });
  }

  async function put(length: number): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(urlOf('/uploads?name=to.bin'), {
      method: 'PUT',
      headers,
      body: flow(length),
      duplex: 'half',
    } as RequestInit);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  test('200 MB come in', async () => {
    const { status, body } = await put(LIMIT);
    expect(status).toBe(200);
    expect(body).toMatchObject({ size: LIMIT, mediaType: 'text/plain' });
  });

  test('one byte more is refused, and the sender reads why although it was still sending', async () => {
    const { status, body } = await put(LIMIT + 20 * MEGABYTE);
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'UPLOAD_TOO_LARGE', details: { maxBytes: LIMIT } });
  });

  test('a sender that breaks off leaves no upload and the server well', async () => {
    const before = await countUploads();
    const socket = connect(address.port, '127.0.0.1');
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `PUT /api/uploads?name=a HTTP/1.1\r\nhost: x\r\n${lines.join('')}content-length: 1000\r\n\r\nhalf`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await once(socket, 'close');
    expect((await put(10)).status).toBe(200);
    expect(await countUploads()).toBe(before + 1);
  });

  async function countUploads(): Promise<number> {
    const client = new pg.Client({ connectionString: world.database.ownerUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as n from platform.upload');
    await client.end();
    return rows[0].n;
  }
});
