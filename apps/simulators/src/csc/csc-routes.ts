import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type Answer,
  type CscBehaviour,
  SIMULATED_OTP,
  type SimulatedCsc,
} from './simulated-csc.ts';

const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const RSA_OID = '1.2.840.113549.1.1.1';
const SLOW_MS = 1_500;
const NAME = 'Ký số từ xa MÔ PHỎNG (DEMO, không có giá trị)';

const Named = z.object({ credentialID: z.string() });
const Hashes = z.array(z.base64()).min(1).max(100);
const AuthoriseV1 = Named.extend({
  numSignatures: z.int().min(1),
  hash: Hashes,
  PIN: z.string().optional(),
  OTP: z.string().optional(),
});
const AuthoriseV2 = Named.extend({
  numSignatures: z.int().min(1),
  hashes: Hashes,
  hashAlgorithmOID: z.literal(SHA256_OID),
  authData: z.array(z.object({ id: z.string(), value: z.string() })).default([]),
});
const SignV1 = Named.extend({
  SAD: z.string(),
  hash: Hashes,
  hashAlgo: z.literal(SHA256_OID),
  signAlgo: z.literal(RSA_OID),
});
const SignV2 = Named.extend({
  SAD: z.string(),
  hashes: Hashes,
  hashAlgorithmOID: z.literal(SHA256_OID),
  signAlgo: z.literal(RSA_OID),
});

/** CSC API 1.0.4.0 and 2.0.0.2, as far as remote signing of hashes goes. */
export function addCscRoutes(app: FastifyInstance, csc: SimulatedCsc): void {
  for (const version of ['v1', 'v2'] as const) {
    const post = <Body>(
      method: string,
      schema: z.ZodType<Body>,
      answer: (body: Body, behaviour: CscBehaviour) => Answer<unknown>,
    ) => {
      app.post(`/simulated-csc/${version}/${method}`, async (request, reply) => {
        if (request.headers.authorization !== 'Bearer simulator') {
          return refuse(reply, 401, 'invalid_token', 'The access token is not valid');
        }
        const behaviour = method.startsWith('credentials/l') ? 'succeed' : csc.behaviours.next();
        if (behaviour === 'down') return reply.code(503).type('text/html').send('<h1>503</h1>');
        if (behaviour === 'nonsense') return reply.send({ ok: 'không phải câu trả lời' });
        if (behaviour === 'slow') await sleep(SLOW_MS);
        const body = schema.safeParse(request.body);
        if (!body.success) return refuse(reply, 400, 'invalid_request', 'Malformed request');
        const said = answer(body.data, behaviour);
        if (said.ok) return said.body;
        return reply.code(400).send(said.refusal);
      });
    };
    post('info', z.unknown(), () => ({ ok: true, body: describe(version) }));
    post('credentials/list', z.unknown(), () => ({
      ok: true,
      body: { credentialIDs: csc.list() },
    }));
    post('credentials/info', Named, ({ credentialID }) =>
      credentialInfo(csc, version, credentialID),
    );
    addSigning(post, csc, version);
  }
}

type Post = <Body>(
  method: string,
  schema: z.ZodType<Body>,
  answer: (body: Body, behaviour: CscBehaviour) => Answer<unknown>,
) => void;

function addSigning(post: Post, csc: SimulatedCsc, version: 'v1' | 'v2'): void {
  if (version === 'v1') {
    post('credentials/authorize', AuthoriseV1, ({ credentialID, hash, PIN, OTP }) =>
      csc.authorise({ credentialId: credentialID, hashes: hash, pin: PIN, otp: OTP }),
    );
    post('signatures/signHash', SignV1, ({ credentialID, hash, SAD }, behaviour) =>
      csc.sign({ credentialId: credentialID, hashes: hash, sad: SAD }, behaviour),
    );
    return;
  }
  post('credentials/authorize', AuthoriseV2, ({ credentialID, hashes, authData }) => {
    const given = (id: string) => authData.find((one) => one.id === id)?.value;
    return csc.authorise({
      credentialId: credentialID,
      hashes,
      pin: given('PIN'),
      otp: given('OTP'),
    });
  });
  post('signatures/signHash', SignV2, ({ credentialID, hashes, SAD }, behaviour) =>
    csc.sign({ credentialId: credentialID, hashes, sad: SAD }, behaviour),
  );
}

function credentialInfo(csc: SimulatedCsc, version: 'v1' | 'v2', id: string): Answer<unknown> {
  const token = csc.find(id);
  if (token === undefined) {
    const refusal = {
      error: 'invalid_request',
      error_description: 'Invalid parameter credentialID',
    };
    return { ok: false, refusal };
  }
  const certificate = Buffer.from(token.certificate.der).toString('base64');
  const common = {
    key: { status: 'enabled', algo: [RSA_OID], len: 2048 },
    cert: { status: 'valid', certificates: [certificate] },
    multisign: 100,
  };
  return {
    ok: true,
    body:
      version === 'v1'
        ? {
            ...common,
            authMode: 'explicit',
            SCAL: '2',
            PIN: { presence: 'true' },
            OTP: { presence: 'true', type: 'online' },
          }
        : { ...common, SCAL: '2', auth: { mode: 'explicit', expression: 'PIN AND OTP' } },
  };
}

function describe(version: 'v1' | 'v2') {
  return {
    specs: version === 'v1' ? '1.0.4.0' : '2.0.0.2',
    name: NAME,
    region: 'VN',
    lang: 'vi-VN',
    description: `${NAME}; mã OTP luôn là ${SIMULATED_OTP}`,
    authType: ['external'],
    methods: [
      'credentials/list',
      'credentials/info',
      'credentials/authorize',
      'signatures/signHash',
    ],
  };
}

function refuse(reply: FastifyReply, status: number, error: string, description: string) {
  return reply.code(status).send({ error, error_description: description });
}
