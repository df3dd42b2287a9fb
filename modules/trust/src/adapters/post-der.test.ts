import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postDer } from './post-der.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const type = request.url === '/html' ? 'text/html' : 'application/timestamp-reply';
    if (request.url === '/redirect') {
      response.writeHead(307, { location: '/' }).end();
      return;
    }
    const status = request.url === '/broken' ? 500 : 200;
    response.writeHead(status, { 'content-type': type });
    response.end(request.url === '/endless' ? Buffer.alloc(200_000) : 'der');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (path: string) => postDer(`${url}${path}`, { body: Buffer.of(1), type: 'timestamp' });

test('gives the bytes of the answer', async () => {
  expect(Buffer.from(await ask('/')).toString()).toBe('der');
});

test.each([
  ['/html', /text\/html/],
  ['/broken', /500/],
  ['/redirect', /fetch failed/],
  ['/endless', /longer than/],
])('refuses %s', async (path, message) => {
  await expect(ask(path)).rejects.toThrow(message);
});
