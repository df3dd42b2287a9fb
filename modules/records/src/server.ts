import type { RequestContext, ServerModule } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { implement } from '@orpc/server';
import { approveCatalogue } from './commands/approve-catalogue.ts';
import { carryOutDestruction } from './commands/carry-out-destruction.ts';
import { closeCaseFile } from './commands/close-case-file.ts';
import { decideDestruction } from './commands/decide-destruction.ts';
import { describeCaseFile } from './commands/describe-case-file.ts';
import { describeFiled } from './commands/describe-filed.ts';
import { draftCatalogue } from './commands/draft-catalogue.ts';
import { editCatalogue } from './commands/edit-catalogue.ts';
import { extendRetention } from './commands/extend-retention.ts';
import { fileDocument } from './commands/file-document.ts';
import { keepBackCaseFile } from './commands/keep-back-case-file.ts';
import { openCaseFile } from './commands/open-case-file.ts';
import { orderFiled } from './commands/order-filed.ts';
import { packageCaseFile } from './commands/package-case-file.ts';
import { proposeHandOver } from './commands/propose-hand-over.ts';
import { receiveHandOver } from './commands/receive-hand-over.ts';
import { remindHandOver } from './commands/remind-hand-over.ts';
import { shareCaseFile } from './commands/share-case-file.ts';
import { takeOutFiled } from './commands/take-out-filed.ts';
import { withdrawHandOver } from './commands/withdraw-hand-over.ts';
import { recordsContract } from './contract/index.ts';
import { countCaseFiles } from './data/count-case-files.ts';
import { getCaseFile } from './data/get-case-file.ts';
import { getCatalogue, listCatalogues } from './data/get-catalogue.ts';
import { getHandOver } from './data/get-hand-over.ts';
import { listCaseFiles, listRetention } from './data/list-case-files.ts';
import { listHandOvers } from './data/list-hand-overs.ts';
import { rolePermissions } from './policy.ts';
import { registerRecordRoutes } from './routes/record-routes.ts';
import { OUTSIDE_WORDS } from './rules/outside-words.ts';

export { seedRecords } from './seed/seed-records.ts';

const server = implement(recordsContract).$context<RequestContext>();

const reads = {
  listCatalogues: server.listCatalogues.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listCatalogues(tx, scope)),
  ),
  getCatalogue: server.getCatalogue.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getCatalogue(tx, scope, input.year)),
  ),
  listCaseFiles: server.listCaseFiles.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listCaseFiles(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
  countCaseFiles: server.countCaseFiles.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      countCaseFiles(tx, scope, toCalendarDate(platform.clock.now())),
    ),
  ),
  getCaseFile: server.getCaseFile.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getCaseFile(tx, scope, input.id, platform.clock.now())),
  ),
  listHandOvers: server.listHandOvers.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listHandOvers(tx, scope, input)),
  ),
  getHandOver: server.getHandOver.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      getHandOver(tx, scope, input.id, toCalendarDate(platform.clock.now())),
    ),
  ),
  listRetention: server.listRetention.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listRetention(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
};

const catalogues = {
  draftCatalogue: server.draftCatalogue.handler(({ input, context }) =>
    draftCatalogue(context.platform, context.scope, input),
  ),
  editCatalogue: server.editCatalogue.handler(({ input, context }) =>
    editCatalogue(context.platform, context.scope, input),
  ),
  approveCatalogue: server.approveCatalogue.handler(({ input, context }) =>
    approveCatalogue(context.platform, context.scope, input),
  ),
};

const caseFiles = {
  openCaseFile: server.openCaseFile.handler(({ input, context }) =>
    openCaseFile(context.platform, context.scope, input),
  ),
  describeCaseFile: server.describeCaseFile.handler(({ input, context }) =>
    describeCaseFile(context.platform, context.scope, input),
  ),
  shareCaseFile: server.shareCaseFile.handler(({ input, context }) =>
    shareCaseFile(context.platform, context.scope, input),
  ),
  fileDocument: server.fileDocument.handler(({ input, context }) =>
    fileDocument(context.platform, context.scope, input),
  ),
  describeFiled: server.describeFiled.handler(({ input, context }) =>
    describeFiled(context.platform, context.scope, input),
  ),
  takeOutFiled: server.takeOutFiled.handler(({ input, context }) =>
    takeOutFiled(context.platform, context.scope, input),
  ),
  orderFiled: server.orderFiled.handler(({ input, context }) =>
    orderFiled(context.platform, context.scope, input),
  ),
  closeCaseFile: server.closeCaseFile.handler(({ input, context }) =>
    closeCaseFile(context.platform, context.scope, input),
  ),
  keepBackCaseFile: server.keepBackCaseFile.handler(({ input, context }) =>
    keepBackCaseFile(context.platform, context.scope, input),
  ),
  packageCaseFile: server.packageCaseFile.handler(({ input, context }) =>
    packageCaseFile(context.platform, context.scope, input),
  ),
};

const archive = {
  proposeHandOver: server.proposeHandOver.handler(({ input, context }) =>
    proposeHandOver(context.platform, context.scope, input),
  ),
  receiveHandOver: server.receiveHandOver.handler(({ input, context }) =>
    receiveHandOver(context.platform, context.scope, input),
  ),
  withdrawHandOver: server.withdrawHandOver.handler(({ input, context }) =>
    withdrawHandOver(context.platform, context.scope, input),
  ),
  extendRetention: server.extendRetention.handler(({ input, context }) =>
    extendRetention(context.platform, context.scope, input),
  ),
  decideDestruction: server.decideDestruction.handler(({ input, context }) =>
    decideDestruction(context.platform, context.scope, input),
  ),
  carryOutDestruction: server.carryOutDestruction.handler(({ input, context }) =>
    carryOutDestruction(context.platform, context.scope, input),
  ),
};

export const recordsModule: ServerModule = {
  name: 'records',
  migrations: new URL('./migrations/', import.meta.url),
  router: server.router({ ...reads, ...catalogues, ...caseFiles, ...archive }),
  routes: registerRecordRoutes,
  jobs: [remindHandOver],
  outsideWords: OUTSIDE_WORDS,
  rolePermissions,
};
