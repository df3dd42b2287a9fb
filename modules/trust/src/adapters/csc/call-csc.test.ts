import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CscService } from '../signing-devices.ts';
import { callCsc } from './call-csc.ts';
import { Authorised } from './csc-wire.ts';

let server: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const seen: IncomingMessage['headers'][] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const service = (over: Partial<CscService> = {}): CscService => ({
  kind: 'csc',
  name: 'Dịch vụ thử',
  url: `${url}/csc/v1`,
  version: '1',
  bearer: 'một',
  ...over,
});
const call = (over?: Partial<CscService>) =>
  callCsc(service(over), 'credentials/authorize', {}, Authorised);
const say =
  (status: number, body: string, headers = {}) =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

test('gives what the schema asks for', async () => {
  answer = say(200, '{"SAD":"s","expiresIn":300,"more":1}');
  expect(await call({ bearer: 'mot' })).toEqual({ SAD: 's' });
  expect(seen.at(-1)).toMatchObject({ authorization: 'Bearer mot' });
});

test.each<[string, number, string, string]>([
  ['an HTML page', 200, '<html>', 'DEVICE_FAILED'],
  ['JSON of another shape', 200, '{"sad":1}', 'DEVICE_FAILED'],
  ['an answer without end', 200, `{"SAD":"${'x'.repeat(600_000)}"}`, 'DEVICE_UNAVAILABLE'],
  ['a refusal', 400, '{"error":"invalid_otp"}', 'OTP_WRONG'],
  ['a refusal in no known form', 403, 'go away', 'DEVICE_UNAVAILABLE'],
  ['a failure', 503, '{"error":"invalid_otp"}', 'DEVICE_UNAVAILABLE'],
])('%s', async (_, status, body, code) => {
  answer = say(status, body);
  await expect(call({ bearer: 'mot' })).rejects.toMatchObject({ code });
});

test('never follows to another address', async () => {
  answer = say(302, '', { location: `${url}/elsewhere` });
  await expect(call({ bearer: 'mot' })).rejects.toMatchObject({ code: 'DEVICE_UNAVAILABLE' });
});

test('nobody there', async () => {
  await expect(call({ url: 'http://127.0.0.1:1', bearer: 'mot' })).rejects.toMatchObject({
    code: 'DEVICE_UNAVAILABLE',
    details: { device: 'Dịch vụ thử', why: 'service' },
  });
});

test('fetches a token of its own where the configuration says so', async () => {
  answer = (request, response) =>
    request.url === '/token'
      ? say(200, '{"access_token":"t"}')(request, response)
      : say(200, '{"SAD":"s"}')(request, response);
  const oauth = { tokenUrl: `${url}/token`, clientId: 'a:b', clientSecret: 'c' };
  expect(await call({ bearer: undefined, oauth })).toEqual({ SAD: 's' });
  expect(seen.at(-2)?.authorization).toBe(`Basic ${Buffer.from('a%3Ab:c').toString('base64')}`);
  expect(seen.at(-1)?.authorization).toBe('Bearer t');
  answer = say(401, '{"error":"invalid_client"}');
  await expect(call({ bearer: undefined, oauth })).rejects.toMatchObject({
    code: 'DEVICE_UNAVAILABLE',
  });
});
