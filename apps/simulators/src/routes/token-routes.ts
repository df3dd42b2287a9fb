import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Behaviours } from '../behaviours.ts';
import { CSC_BEHAVIOURS, type CscBehaviour } from '../csc/simulated-csc.ts';
import type { DemoTokens } from '../demo-tokens.ts';
import { TOKEN_BEHAVIOURS, type TokenBehaviour } from '../token-service/answer-page.ts';

const MAX_BATCH = 10;
const Order = z.object({
  subject: z.array(z.array(z.object({ type: z.string(), value: z.string() }))).min(1),
  profile: z.enum(['person-signing', 'agency-signing']),
  notBefore: z.iso.datetime().transform((text) => new Date(text)),
  notAfter: z.iso.datetime().transform((text) => new Date(text)),
});
const Batch = z.object({ orders: z.array(Order).max(MAX_BATCH) });

export type Simulated = {
  tokens: DemoTokens;
  tokenBehaviours: Behaviours<TokenBehaviour>;
  cscBehaviours: Behaviours<CscBehaviour>;
};

/** Devices for the demo's holders, and how the services around them are to fail next. */
export function addTokenRoutes(app: FastifyInstance, simulated: Simulated): void {
  app.post('/demo/tokens', async (request, reply) => {
    const batch = Batch.safeParse(request.body);
    if (!batch.success) return reply.code(400).send({ error: z.prettifyError(batch.error) });
    const certificates: string[] = [];
    for (const order of batch.data.orders) {
      const { certificate } = await simulated.tokens.issue(order);
      certificates.push(Buffer.from(certificate.der).toString('base64'));
    }
    return { certificates };
  });
  const behave = <Behaviour extends string>(
    path: string,
    known: readonly [Behaviour, ...Behaviour[]],
    behaviours: Behaviours<Behaviour>,
  ) => {
    const Wish = z.object({ behaviours: z.array(z.enum(known as readonly [string, ...string[]])) });
    app.post(path, async (request, reply) => {
      const wish = Wish.safeParse(request.body);
      if (!wish.success) return reply.code(400).send({ error: z.prettifyError(wish.error) });
      behaviours.expect(wish.data.behaviours as Behaviour[]);
      return { expected: wish.data.behaviours };
    });
  };
  behave('/demo/token-service', TOKEN_BEHAVIOURS, simulated.tokenBehaviours);
  behave('/demo/csc', CSC_BEHAVIOURS, simulated.cscBehaviours);
}
