import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPlatform, type TestPlatform } from '../testing/index.ts';
import { createHttpServer } from './create-http-server.ts';

let world: TestPlatform;
let app: FastifyInstance;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Hiền Lương</title>');
  await writeFile(join(folder, 'assets', 'app-abc123.js'), 'export {}');
  world = await createTestPlatform();
  app = await createHttpServer({
    platform: world.platform,
    modules: [],
    posts: { listPosts: async () => [], describePerson: async (id) => ({ id, name: '' }) },
    listDemoAccounts: async () => [],
    webApp: folder,
    requestsPerMinute: 30,
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await world.stop();
  await rm(folder, { recursive: true });
});

const get = (url: string, accept = 'text/html') =>
  app.inject({ method: 'GET', url, headers: { accept } });

test.each(['/', '/van-ban-den?trang=2', '/van-ban-di/01a2'])(
  '%s is the page of the app',
  async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.payload).toContain('Hiền Lương');
    expect(answer.headers['cache-control']).toBe('no-cache');
  },
);

test('a file with a hash in its name is kept for good', async () => {
  const answer = await get('/assets/app-abc123.js', '*/*');
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['/assets/gone.js', '*/*'],
  ['/api/gone', 'text/html'],
  ['/%2e%2e/%2e%2e/etc/passwd', '*/*'],
])('%s is not the page of the app', async (url, accept) => {
  const answer = await get(url, accept);
  expect(answer.statusCode).toBe(404);
  expect(answer.json().code).toBe('ROUTE_NOT_FOUND');
});

test('who asks too much is told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => get('/healthz')));
  const refused = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refused.length).toBeGreaterThanOrEqual(10);
  expect(refused[0]?.json().code).toBe('REQUESTS_TOO_MANY');
});
