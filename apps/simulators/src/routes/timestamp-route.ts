import type { MockAuthority } from '@hien-luong/pki/mock';
import type { FastifyInstance } from 'fastify';
import { findDemoTime } from '../demo-time.ts';

/** The clock: a request it cannot grant is answered with a refusal, as the standard wants. */
export function addTimestampRoute(app: FastifyInstance, authority: MockAuthority): void {
  app.post('/tsa', async (request, reply) => {
    const at = findDemoTime(request);
    if (at === undefined) return reply.code(400).send({ error: 'x-demo-time is not a time' });
    if (!Buffer.isBuffer(request.body)) return reply.code(415).send({ error: 'not a query' });
    const answer = await authority.timestamp(request.body, at);
    return reply.type('application/timestamp-reply').send(Buffer.from(answer));
  });
}
