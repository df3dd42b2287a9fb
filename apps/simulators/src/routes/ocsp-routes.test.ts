import { createOcspRequest, verifyOcspResponse } from '@hien-luong/pki';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import Fastify, { type FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { addOcspRoutes } from './ocsp-routes.ts';

let authority: MockAuthority;
let app: FastifyInstance;

beforeAll(async () => {
  authority = await createMockAuthority({ now: new Date(), keyType: 'p-256' });
  app = Fastify();
  addOcspRoutes(app, authority);
});

const question = () =>
  Buffer.from(
    createOcspRequest({ certificate: authority.tsaCertificate, issuer: authority.intermediate }),
  );

test('answers a question in the address, as caches prefer it', async () => {
  const path = `/ocsp/${encodeURIComponent(question().toString('base64'))}`;
  const answer = await app.inject({ method: 'GET', url: path });
  expect(answer.headers['content-type']).toBe('application/ocsp-response');
  const verdict = verifyOcspResponse({
    response: answer.rawPayload,
    certificate: authority.tsaCertificate,
    issuer: authority.intermediate,
    at: new Date(),
  });
  expect(verdict).toMatchObject({ ok: true, status: 'good' });
});

test('answers nonsense with a refusal of the protocol', async () => {
  const answer = await app.inject({ method: 'GET', url: '/ocsp/AAAA' });
  expect(answer.statusCode).toBe(200);
  const verdict = verifyOcspResponse({
    response: answer.rawPayload,
    certificate: authority.tsaCertificate,
    issuer: authority.intermediate,
    at: new Date(),
  });
  expect(verdict).toEqual({ ok: false, reason: 'OCSP_UNSUCCESSFUL' });
});
