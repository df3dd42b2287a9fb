import { Asn1Error } from '@hien-luong/asn1';
import { PkiError } from '@hien-luong/pki';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AuthorityKeeper } from '../authority-keeper.ts';

const MAX_BATCH = 1000;
const BODY_LIMIT = 4 * 1024 * 1024;

const Order = z.object({
  spki: z.base64(),
  subject: z.array(z.array(z.object({ type: z.string(), value: z.string() }))).min(1),
  profile: z.enum(['person-signing', 'agency-signing']),
  notBefore: z.iso.datetime().transform((text) => new Date(text)),
  notAfter: z.iso.datetime().transform((text) => new Date(text)),
});
const Batch = z.object({ orders: z.array(Order).max(MAX_BATCH) });

const Revocation = z.object({
  serialNumber: z.string().regex(/^[0-9a-f]{1,40}$/),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

/**
 * Issues for whoever asks, without looking at who they are: that is what makes it a simulator.
 * Keys are made by the asker, only their public halves come here.
 */
export function addIssueRoutes(app: FastifyInstance, { authority, save }: AuthorityKeeper): void {
  app.post('/demo/certificates', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const batch = Batch.safeParse(request.body);
    if (!batch.success) return reply.code(400).send({ error: z.prettifyError(batch.error) });
    try {
      const certificates = batch.data.orders.map((order) => {
        const spki = Buffer.from(order.spki, 'base64');
        return Buffer.from(authority.issueFrom({ ...order, spki }).der).toString('base64');
      });
      await save();
      return { certificates };
    } catch (error) {
      if (!(error instanceof PkiError || error instanceof Asn1Error)) throw error;
      return reply.code(400).send({ error: error.code });
    }
  });

  app.post('/demo/revocations', async (request, reply) => {
    const revocation = Revocation.safeParse(request.body);
    if (!revocation.success) {
      return reply.code(400).send({ error: z.prettifyError(revocation.error) });
    }
    authority.revoke(revocation.data.serialNumber, revocation.data.at);
    await save();
    return { revoked: revocation.data.serialNumber };
  });
}
