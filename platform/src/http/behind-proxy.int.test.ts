import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPlatform, type TestPlatform } from '../testing/index.ts';
import { createHttpServer } from './create-http-server.ts';

const LIMIT = 5;
let world: TestPlatform;
let app: FastifyInstance;

beforeAll(async () => {
  world = await createTestPlatform();
  app = await createHttpServer({
    platform: world.platform,
    modules: [],
    posts: { listPosts: async () => [], describePerson: async (id) => ({ id, name: '' }) },
    listDemoAccounts: async () => [],
    requestsPerMinute: LIMIT,
    trustProxy: true,
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await world.stop();
});

const get = (url: string, forwardedFor?: string, remoteAddress = '10.0.0.1') =>
  app.inject({
    method: 'GET',
    url,
    remoteAddress,
    headers: {
      'x-forwarded-proto': 'https',
      ...(forwardedFor && { 'x-forwarded-for': forwardedFor }),
    },
  });

test('an address that a client makes up does not hide its own', async () => {
  const answers = [];
  for (let round = 0; round <= LIMIT; round += 1) {
    answers.push(await get('/healthz', `198.51.100.${round}, 203.0.113.5`));
  }
  expect(answers.at(-2)?.statusCode).toBe(200);
  expect(answers.at(-1)?.statusCode).toBe(429);
  const another = await get('/healthz', '203.0.113.5, 203.0.113.6');
  expect(another.statusCode).toBe(200);
  expect(another.headers['strict-transport-security']).toBeDefined();
});

test.each([
  ['a neighbour', '192.168.1.5', undefined, 200],
  ['a neighbour of the newer kind', '::ffff:10.1.2.3', undefined, 200],
  ['this machine', '::1', undefined, 200],
  ['anybody through the proxy', '127.0.0.1', '192.168.1.6', 404],
  ['a stranger', '203.0.113.9', undefined, 404],
  ['a stranger of the newer kind', '2001:db8::1', undefined, 404],
])('metrics for %s', async (_, address, forwardedFor, status) => {
  expect((await get('/metrics', forwardedFor, address)).statusCode).toBe(status);
});
