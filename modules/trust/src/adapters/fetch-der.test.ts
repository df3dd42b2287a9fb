import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchDer } from './fetch-der.ts';

let server: Server;
let url: string;
let asked: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request.headers['x-demo-time'] as string | undefined;
    if (request.url === '/redirect') {
      response.writeHead(302, { location: '/' }).end();
      return;
    }
    const type = request.url === '/html' ? 'text/html' : 'application/pkix-crl';
    response.writeHead(request.url === '/broken' ? 500 : 200, { 'content-type': type });
    if (request.url !== '/endless') {
      response.end('list');
      return;
    }
    const flood = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024)));
    };
    response.on('drain', flood);
    flood();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('gives the bytes of the list, and tells a simulator alone the time', async () => {
  const past = new Date('2021-03-31T00:00:00Z');
  expect(Buffer.from(await fetchDer(`${url}/`, { demo: true, at: past })).toString()).toBe('list');
  expect(asked).toBe('2021-03-31T00:00:00.000Z');
  await fetchDer(`${url}/`, { demo: false, at: past });
  expect(asked).toBeUndefined();
});

test.each([
  ['/html', /text\/html/],
  ['/broken', /500/],
  ['/redirect', /fetch failed/],
  ['/endless', /longer than/],
])('refuses %s', async (path, message) => {
  await expect(fetchDer(`${url}${path}`, { demo: false, at: new Date() })).rejects.toThrow(message);
});
