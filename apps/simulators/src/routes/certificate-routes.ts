import type { FastifyInstance } from 'fastify';
import type { AuthorityKeeper } from '../authority-keeper.ts';
import { findDemoTime } from '../demo-time.ts';

/** The authority's own certificates and its lists of revoked ones, for download. */
export function addCertificateRoutes(app: FastifyInstance, keeper: AuthorityKeeper): void {
  const { authority } = keeper;
  const certificates = {
    'root.cer': authority.root,
    'issuing-ca.cer': authority.intermediate,
    'tsa.cer': authority.tsaCertificate,
    'ocsp.cer': authority.ocspCertificate,
  };
  for (const [name, { der }] of Object.entries(certificates)) {
    app.get(`/certificates/${name}`, async (_request, reply) =>
      reply.type('application/pkix-cert').send(Buffer.from(der)),
    );
  }
  const lists = {
    '/crl': authority.crl,
    '/crl/root': authority.rootCrl,
    '/root.crl': authority.rootCrl,
  };
  for (const [path, listAt] of Object.entries(lists)) {
    app.get(path, async (request, reply) => {
      const at = findDemoTime(request);
      if (at === undefined) return reply.code(400).send({ error: 'x-demo-time is not a time' });
      const list = listAt(at);
      // The number of a list never goes back, not even after a restart.
      await keeper.save();
      return reply.type('application/pkix-crl').send(Buffer.from(list));
    });
  }
}
