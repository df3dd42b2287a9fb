import { findUpload, type RequestContext, type ServerModule } from '@hien-luong/platform';
import { implement } from '@orpc/server';
import { servePreparedFiles } from './adapters/serve-prepared-files.ts';
import { readSigningDevices } from './adapters/signing-devices.ts';
import { cancelSigning } from './commands/cancel-signing.ts';
import { removeSigningWay } from './commands/remove-signing-way.ts';
import { returnSignedFile } from './commands/return-signed-file.ts';
import { setSigningWay } from './commands/set-signing-way.ts';
import { publicCheckContract, trustContract } from './contract/index.ts';
import { checkDocument } from './data/check-document.ts';
import { countCertificates } from './data/count-certificates.ts';
import { judgePdf } from './data/judge-pdf.ts';
import { listCertificates } from './data/list-certificates.ts';
import { listOfferedWays } from './data/list-offered-ways.ts';
import { describePrepared, getOwnPrepared } from './data/prepared-signings.ts';
import { rolePermissions } from './policy.ts';

export { publicCheckRoutes } from './routes/public-check-routes.ts';
export { createHttpIssuer } from './seed/http-issuer.ts';
export { createMockIssuer } from './seed/mock-issuer.ts';
export { seedTrust } from './seed/seed-trust.ts';

const server = implement({
  ...trustContract,
  ...publicCheckContract,
}).$context<RequestContext>();

const signing = {
  listSigningWays: server.listSigningWays.handler(
    async ({ input, context: { platform, scope } }) => {
      const devices = await readSigningDevices(platform);
      const now = platform.clock.now();
      const ways = await platform.db.read(scope, (tx) =>
        listOfferedWays(tx, scope, input.holder, { now, devices }),
      );
      return { ways, tokenServiceUrl: platform.config.tokenServiceUrl };
    },
  ),
  setSigningWay: server.setSigningWay.handler(async ({ input, context }) => {
    await setSigningWay(context.platform, context.scope, input);
    return {};
  }),
  removeSigningWay: server.removeSigningWay.handler(async ({ input, context }) => {
    await removeSigningWay(context.platform, context.scope, input);
    return {};
  }),
  getPreparedSigning: server.getPreparedSigning.handler(
    async ({ input, context: { platform, scope } }) =>
      describePrepared(await platform.db.read(scope, (tx) => getOwnPrepared(tx, scope, input.id))),
  ),
  returnSignedFile: server.returnSignedFile.handler(({ input, context }) =>
    returnSignedFile(context.platform, context.scope, input),
  ),
  cancelPreparedSigning: server.cancelPreparedSigning.handler(async ({ input, context }) => {
    await cancelSigning(context.platform, context.scope, input.id);
    return {};
  }),
};

export const router = server.router({
  checkDocument: server.checkDocument.handler(async ({ input, context: { platform } }) =>
    checkDocument(platform, new Uint8Array(await input.file.arrayBuffer())),
  ),
  ...signing,
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
  routes: servePreparedFiles,
  rolePermissions,
};
