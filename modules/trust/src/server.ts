import { findUpload, type RequestContext, type ServerModule } from '@hien-luong/platform';
import { implement } from '@orpc/server';
import { publicCheckContract, trustContract } from './contract/index.ts';
import { checkDocument } from './data/check-document.ts';
import { countCertificates } from './data/count-certificates.ts';
import { judgePdf } from './data/judge-pdf.ts';
import { listCertificates } from './data/list-certificates.ts';
import { rolePermissions } from './policy.ts';

export { publicCheckRoutes } from './routes/public-check-routes.ts';
export { createHttpIssuer } from './seed/http-issuer.ts';
export { createMockIssuer } from './seed/mock-issuer.ts';
export { seedTrust } from './seed/seed-trust.ts';

const server = implement({
  ...trustContract,
  ...publicCheckContract,
}).$context<RequestContext>();

export const router = server.router({
  checkDocument: server.checkDocument.handler(async ({ input, context: { platform } }) =>
    checkDocument(platform, new Uint8Array(await input.file.arrayBuffer())),
  ),
  countCertificates: server.countCertificates.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => countCertificates(tx, platform.clock.now())),
  ),
  listCertificates: server.listCertificates.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listCertificates(tx, scope, input, platform.clock.now())),
  ),
  verifyUpload: server.verifyUpload.handler(async ({ input, context: { platform, scope } }) => {
    const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, input.uploadId));
    return judgePdf(platform, await platform.files.read(upload.sha256));
  }),
});

export const trustModule: ServerModule = {
  name: 'trust',
  migrations: new URL('./migrations/', import.meta.url),
  router,
  rolePermissions,
};
