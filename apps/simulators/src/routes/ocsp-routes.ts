import type { MockAuthority } from '@hien-luong/pki/mock';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findDemoTime } from '../demo-time.ts';

/** Status of certificates, by POST and by GET. @spec RFC 6960 A.1 */
export function addOcspRoutes(app: FastifyInstance, authority: MockAuthority): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, question: Buffer) => {
    const at = findDemoTime(request);
    if (at === undefined) return reply.code(400).send({ error: 'x-demo-time is not a time' });
    const der = authority.ocsp(question, at);
    return reply.type('application/ocsp-response').send(Buffer.from(der));
  };
  app.post('/ocsp', async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(415).send({ error: 'not a request' });
    return answer(request, reply, request.body);
  });
  app.get<{ Params: { '*': string } }>('/ocsp/*', async (request, reply) =>
    answer(request, reply, Buffer.from(request.params['*'], 'base64')),
  );
}
