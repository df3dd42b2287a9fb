import { ORPCError } from '@orpc/client';
import { afterEach, expect, test } from 'vitest';
import { createDeskClient } from './create-desk-client.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

type Asked = { url: string; method: string; csrf: string | null };

/** Stands for the server: answers every request alike and keeps what was asked. */
function answerWith(status: number, mediaType: string, body: unknown): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { url, method, headers } = request;
    asked.push({ url, method, csrf: headers.get('x-csrf-token') });
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': mediaType } });
  };
  return asked;
}

function clientWith(onSignedOut = () => {}) {
  return createDeskClient({ origin: 'http://desk.test', csrfToken: () => 'token', onSignedOut });
}

function problem(status: number, code: string) {
  return { type: `urn:hien-luong:problem:${code}`, title: code, status, code, requestId: 'r-7' };
}

test('asks by the contract, with the token of the session', async () => {
  const asked = answerWith(200, 'application/json', { sections: [], overdueCount: 2 });
  const work = await clientWith().documents.getMyWork.call();
  expect(work.overdueCount).toBe(2);
  expect(asked).toEqual([
    { url: 'http://desk.test/api/documents/work', method: 'GET', csrf: 'token' },
  ]);
});

test('a problem keeps its code and its details', async () => {
  answerWith(422, 'application/problem+json; charset=utf-8', problem(422, 'PIN_WRONG'));
  const refused = await clientWith()
    .documents.signDocument.call({ id: crypto.randomUUID(), version: 1, pin: '0' })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ORPCError);
  expect(refused).toMatchObject({ code: 'PIN_WRONG', status: 422, data: { requestId: 'r-7' } });
});

test('says when nobody is signed in any more', async () => {
  answerWith(401, 'application/problem+json', problem(401, 'UNAUTHENTICATED'));
  let signedOut = 0;
  const client = clientWith(() => {
    signedOut += 1;
  });
  await client.platform.getMe.call().catch(() => {});
  expect(signedOut).toBe(1);
});
