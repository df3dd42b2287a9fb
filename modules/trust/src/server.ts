import {
  findUpload,
  type RequestContext,
  requirePermission,
  type ServerModule,
} from '@hien-luong/platform';
import { implement } from '@orpc/server';
import { servePreparedFiles } from './adapters/serve-prepared-files.ts';
import { readDeviceNames } from './adapters/signing-devices.ts';
import { actOnRequest } from './commands/act-on-request.ts';
import { cancelSigning } from './commands/cancel-signing.ts';
import { createRequest } from './commands/create-request.ts';
import { decideAnchorChange } from './commands/decide-anchor-change.ts';
import { extendDueProofs } from './commands/extend-due-proofs.ts';
import { previewAnswer } from './commands/grant-request.ts';
import { importCertificates } from './commands/import-certificates.ts';
import { importSheet } from './commands/import-sheet.ts';
import { pollStatus } from './commands/poll-status.ts';
import { proposeAnchor, proposeWithdrawal } from './commands/propose-anchor.ts';
import { registerDevice, retireDevice } from './commands/register-device.ts';
import { removeSigningWay } from './commands/remove-signing-way.ts';
import { returnSignedFile } from './commands/return-signed-file.ts';
import { setSigningWay } from './commands/set-signing-way.ts';
import { publicCheckContract, trustContract } from './contract/index.ts';
import { checkDocument } from './data/check-document.ts';
import { countCertificates } from './data/count-certificates.ts';
import { emptySheet, exportSheet } from './data/export-sheet.ts';
import { dayOf, listHoldersOf } from './data/find-holders.ts';
import { getCertificate } from './data/get-certificate.ts';
import { getRequest } from './data/get-request.ts';
import { getStatusPolling } from './data/get-status-polling.ts';
import { judgeFile } from './data/judge-file.ts';
import { listAnchors } from './data/list-anchors.ts';
import { listCertificates } from './data/list-certificates.ts';
import { listDevices } from './data/list-devices.ts';
import { listOfferedWays } from './data/list-offered-ways.ts';
import { listOpenSignings } from './data/list-open-signings.ts';
import { countRequests, listRequests } from './data/list-requests.ts';
import { countWatch, listWatch } from './data/list-watch.ts';
import { describePrepared, getOwnPrepared } from './data/prepared-signings.ts';
import { countPreserved, getPreservation, listPreserved } from './data/preserved-file.ts';
import { previewImport } from './data/preview-import.ts';
import { previewSheet } from './data/preview-sheet.ts';
import { compareFile, reportForAnybody } from './data/report-file.ts';
import { getRequestRecord } from './data/request-record.ts';
import { rolePermissions } from './policy.ts';
import { registerPreservedRoutes } from './routes/preserved-routes.ts';
import { registerUploadReports } from './routes/report-routes.ts';

export { countAgencyCertificates } from './data/count-agency-certificates.ts';
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
      const deviceNames = await readDeviceNames(platform);
      const now = platform.clock.now();
      const ways = await platform.db.read(scope, (tx) =>
        listOfferedWays(tx, scope, input.holder, { now, deviceNames }),
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
  listPreparedSignings: server.listPreparedSignings.handler(
    async ({ input, context: { platform, scope } }) => {
      const { subjectType: type, subjectId: id, subjectVersion: version } = input;
      const open = await platform.db.read(scope, (tx) =>
        listOpenSignings(tx, scope, { type, id, now: platform.clock.now() }),
      );
      const own = open.filter(
        ({ personId, subject }) => personId === scope.personId && subject.version === version,
      );
      return { signings: own.map(describePrepared) };
    },
  ),
  returnSignedFile: server.returnSignedFile.handler(({ input, context }) =>
    returnSignedFile(context.platform, context.scope, input),
  ),
  cancelPreparedSigning: server.cancelPreparedSigning.handler(async ({ input, context }) => {
    await cancelSigning(context.platform, context.scope, input.id);
    return {};
  }),
};

const judgement = {
  checkDocument: server.checkDocument.handler(async ({ input, context: { platform } }) =>
    checkDocument(platform, new Uint8Array(await input.file.arrayBuffer())),
  ),
  reportDocument: server.reportDocument.handler(async ({ input, context: { platform } }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const { text, name, mediaType } = await reportForAnybody(platform, bytes, input.layer, 'vi');
    return new File([text], name, { type: mediaType });
  }),
  verifyUpload: server.verifyUpload.handler(async ({ input, context: { platform, scope } }) => {
    const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, input.uploadId));
    return judgeFile(platform, await platform.files.read(upload.sha256));
  }),
  compareUpload: server.compareUpload.handler(async ({ input, context: { platform, scope } }) => {
    const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, input.uploadId));
    return compareFile(platform, await platform.files.read(upload.sha256), input);
  }),
};

const register = {
  countCertificates: server.countCertificates.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => countCertificates(tx, platform.clock.now())),
  ),
  listCertificates: server.listCertificates.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listCertificates(tx, scope, input, platform.clock.now())),
  ),
  getCertificate: server.getCertificate.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getCertificate(tx, scope, input.id, platform.clock.now())),
  ),
  previewImport: server.previewImport.handler(async ({ input, context: { platform, scope } }) => {
    requirePermission(scope, 'trust.administer');
    const { requestId, ...order } = input;
    if (requestId === undefined) return (await previewImport(platform, scope, order)).preview;
    const record = await platform.db.read(scope, (tx) =>
      getRequestRecord(tx, requestId, { lock: false }),
    );
    return (await previewAnswer(platform, scope, record, order)).preview;
  }),
  importCertificates: server.importCertificates.handler(({ input, context }) =>
    importCertificates(context.platform, context.scope, input),
  ),
  listDevices: server.listDevices.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listDevices(tx, scope, input, platform.clock.now())),
  ),
  registerDevice: server.registerDevice.handler(({ input, context }) =>
    registerDevice(context.platform, context.scope, input),
  ),
  retireDevice: server.retireDevice.handler(async ({ input, context }) => {
    await retireDevice(context.platform, context.scope, input);
    return {};
  }),
};

const watch = {
  listWatch: server.listWatch.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listWatch(tx, scope, input, platform.clock.now())),
  ),
  countWatch: server.countWatch.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => countWatch(tx, scope, platform.clock.now())),
  ),
  getStatusPolling: server.getStatusPolling.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getStatusPolling(tx, platform)),
  ),
};

const sheet = {
  previewSheet: server.previewSheet.handler(
    async ({ input, context }) =>
      (await previewSheet(context.platform, context.scope, input.uploadId)).preview,
  ),
  importSheet: server.importSheet.handler(({ input, context }) =>
    importSheet(context.platform, context.scope, input),
  ),
  exportSheet: server.exportSheet.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => exportSheet(tx, scope, input.id)),
  ),
  getEmptySheet: server.getEmptySheet.handler(() => emptySheet()),
};

const requests = {
  listRequests: server.listRequests.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listRequests(tx, scope, input, platform.clock.now())),
  ),
  countRequests: server.countRequests.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => countRequests(tx, scope, platform.clock.now())),
  ),
  getRequest: server.getRequest.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getRequest(tx, scope, input.id, platform.clock.now())),
  ),
  createRequest: server.createRequest.handler(({ input, context }) =>
    createRequest(context.platform, context.scope, input),
  ),
  actOnRequest: server.actOnRequest.handler(({ input, context }) =>
    actOnRequest(context.platform, context.scope, input),
  ),
  listRequestHolders: server.listRequestHolders.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listHoldersOf(tx, scope.agencyId, input.kind, dayOf(platform.clock.now())),
    ),
  ),
};

const anchors = {
  listAnchors: server.listAnchors.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listAnchors(tx, scope)),
  ),
  proposeAnchor: server.proposeAnchor.handler(({ input, context }) =>
    proposeAnchor(context.platform, context.scope, input),
  ),
  proposeWithdrawal: server.proposeWithdrawal.handler(({ input, context }) =>
    proposeWithdrawal(context.platform, context.scope, input),
  ),
  decideAnchorChange: server.decideAnchorChange.handler(async ({ input, context }) => {
    await decideAnchorChange(context.platform, context.scope, input);
    return {};
  }),
};

const preservation = {
  listPreserved: server.listPreserved.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listPreserved(tx, scope, input)),
  ),
  countPreserved: server.countPreserved.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => countPreserved(tx, scope)),
  ),
  getPreservation: server.getPreservation.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getPreservation(tx, scope, input.sha256)),
  ),
};

export const router = server.router({
  ...judgement,
  ...signing,
  ...register,
  ...watch,
  ...sheet,
  ...requests,
  ...anchors,
  ...preservation,
});

export const trustModule: ServerModule = {
  name: 'trust',
  migrations: new URL('./migrations/', import.meta.url),
  router,
  routes: (app, gate, platform) => {
    servePreparedFiles(app, gate, platform);
    registerPreservedRoutes(app, gate, platform);
    registerUploadReports(app, gate, platform);
  },
  jobs: [pollStatus, extendDueProofs],
  rolePermissions,
};
