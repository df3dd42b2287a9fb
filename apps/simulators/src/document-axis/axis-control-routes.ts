import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type DocumentAxis, isOfProvince } from './document-axis.ts';
import { type SealedBy, sendIntoProvince } from './send-into-province.ts';
import { AgencyBehaviour } from './simulated-agency.ts';

const MAX_AWAY_MS = 366 * 86_400_000;
/** Without defaults: what is not said stays as it is. */
const Change = z.object({
  answers: AgencyBehaviour.shape.answers.unwrap().optional(),
  until: AgencyBehaviour.shape.until.unwrap().optional(),
  delayMs: AgencyBehaviour.shape.delayMs.unwrap().optional(),
  repeats: AgencyBehaviour.shape.repeats.unwrap().optional(),
  loses: AgencyBehaviour.shape.loses.unwrap().optional(),
});
const Wish = z.object({
  /** Null: it is there again. */
  away: z
    .object({
      how: z.enum(['refuse', 'fail']),
      forMs: z.int().min(1).max(MAX_AWAY_MS).default(MAX_AWAY_MS),
    })
    .nullable()
    .optional(),
  behaviours: z.record(z.string(), Change).default({}),
});
const Document = z.object({
  from: z.string(),
  to: z.array(z.string().refine(isOfProvince)).min(1).max(100),
  subject: z.string().min(1).max(500),
});

/** How the simulated axis and its agencies behave from now on, and what they have seen. */
export function addAxisControlRoutes(app: FastifyInstance, axis: DocumentAxis, by: SealedBy): void {
  app.get('/demo/document-axis', async () => describe(axis));
  app.post('/demo/document-axis', async (request, reply) => {
    const wish = Wish.safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ error: z.prettifyError(wish.error) });
    const { away, behaviours } = wish.data;
    const unknown = Object.keys(behaviours).filter((code) => !axis.offices.has(code));
    if (unknown.length > 0) return reply.code(404).send({ error: unknown.join(' ') });
    if (away !== undefined) {
      axis.leave(away === null ? undefined : { how: away.how, until: Date.now() + away.forMs });
    }
    for (const [code, change] of Object.entries(behaviours)) {
      Object.assign(axis.offices.get(code)?.agency.behaviour ?? {}, change);
    }
    return describe(axis);
  });
  app.post('/demo/document-axis/documents', async (request, reply) => {
    const asked = Document.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ error: z.prettifyError(asked.error) });
    const { from, ...document } = asked.data;
    const agency = axis.offices.get(from)?.agency;
    if (agency === undefined) return reply.code(404).send({ error: from });
    return await sendIntoProvince(axis, by, { agency, ...document });
  });
}

function describe(axis: DocumentAxis) {
  return {
    name: 'Trục liên thông văn bản MÔ PHỎNG',
    away: axis.isAway() ?? null,
    agencies: [...axis.offices.values()].map(({ agency, documents, statuses }) => ({
      ...agency,
      documents: documents(),
      statuses: statuses(),
    })),
    registered: [...axis.registered.values()],
    waiting: axis.mail
      .list()
      .filter(({ status, to }) => isOfProvince(to) && ['initial', 'processing'].includes(status))
      .length,
  };
}
