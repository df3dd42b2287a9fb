import Fastify, { type FastifyInstance } from 'fastify';
import type { AuthorityKeeper } from './authority-keeper.ts';
import { addCscRoutes } from './csc/csc-routes.ts';
import { createSimulatedCsc } from './csc/simulated-csc.ts';
import { addAxisControlRoutes } from './document-axis/axis-control-routes.ts';
import type { DocumentAxis } from './document-axis/document-axis.ts';
import { addVxpRoutes } from './document-axis/vxp-routes.ts';
import { addCertificateRoutes } from './routes/certificate-routes.ts';
import { addIssueRoutes } from './routes/issue-routes.ts';
import { addOcspRoutes } from './routes/ocsp-routes.ts';
import { addTimestampRoute } from './routes/timestamp-route.ts';
import { addTokenRoutes, type Simulated } from './routes/token-routes.ts';

const NOTICE = 'Simulator for demonstration; nothing it says or signs is real';

/** All simulators in one HTTP application; every answer says what it is. */
export async function buildApp(
  keeper: AuthorityKeeper,
  simulated: Simulated,
  axis: DocumentAxis,
): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 64 * 1024 });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-simulator', NOTICE);
  });
  for (const type of ['application/timestamp-query', 'application/ocsp-request']) {
    app.addContentTypeParser(
      type,
      { parseAs: 'buffer' },
      async (_request: unknown, body: Buffer) => body,
    );
  }
  app.get('/', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(describe()));
  app.get('/healthz', async () => ({ status: 'ok', simulator: true }));
  addCertificateRoutes(app, keeper);
  addTimestampRoute(app, keeper.authority);
  addOcspRoutes(app, keeper.authority);
  addIssueRoutes(app, keeper);
  addTokenRoutes(app, simulated);
  addCscRoutes(app, createSimulatedCsc(simulated.tokens, simulated.cscBehaviours));
  addAxisControlRoutes(app, axis, { authority: keeper.authority, tokens: simulated.tokens });
  await addVxpRoutes(app, axis);
  return app;
}

function describe(): string {
  return `${NOTICE}.
Bộ mô phỏng cho trình diễn và kiểm thử; mọi chứng thư, dấu thời gian ở đây đều KHÔNG có giá trị.

POST /tsa                          RFC 3161
POST /ocsp, GET /ocsp/{base64}     RFC 6960
GET  /crl, /crl/root, /root.crl    RFC 5280
GET  /certificates/root.cer
GET  /certificates/issuing-ca.cer
POST /demo/certificates            issue in batches, for the demo seed
POST /demo/revocations             revoke one
POST /demo/tokens                  devices with keys of their own
WS   /simulated-token-service/{act}  signs on a person's computer, as VGCA does
POST /simulated-csc/v1/…, /v2/…    remote signing, CSC API
POST /simulated-document-axis/…    national document axis, VXP
GET, POST /demo/document-axis      what its agencies have, how they behave
POST /demo/document-axis/documents  one of them sends a document into the province
POST /demo/token-service, /demo/csc  how they fail next
GET  /healthz
`;
}
