import type { RequestContext, ServerModule } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { implement } from '@orpc/server';
import { agreeToRequest } from './commands/agree-to-request.ts';
import { approveCopy } from './commands/approve-copy.ts';
import { attachFile } from './commands/attach-file.ts';
import { cancelCopy } from './commands/cancel-copy.ts';
import { chooseColumns } from './commands/choose-columns.ts';
import { completeIncoming } from './commands/complete-incoming.ts';
import { completeSeal } from './commands/complete-seal.ts';
import { completeSignature } from './commands/complete-signature.ts';
import { createDraft } from './commands/create-draft.ts';
import { deleteDraft } from './commands/delete-draft.ts';
import { deleteView } from './commands/delete-view.ts';
import { detachFile } from './commands/detach-file.ts';
import { directIncoming } from './commands/direct-incoming.ts';
import { directMany } from './commands/direct-many.ts';
import { giveBackNumber } from './commands/give-back-number.ts';
import { handOverCopy } from './commands/hand-over-copy.ts';
import { holdNumber } from './commands/hold-number.ts';
import { importPacket } from './commands/import-packet.ts';
import { issueDocument } from './commands/issue-document.ts';
import { issueMany } from './commands/issue-many.ts';
import { deleteReusable } from './commands/keep-reusable.ts';
import { makeCopy } from './commands/make-copy.ts';
import { prepareSeal } from './commands/prepare-seal.ts';
import { prepareSignature } from './commands/prepare-signature.ts';
import { recallDocument } from './commands/recall-document.ts';
import { recordIncoming } from './commands/record-incoming.ts';
import { recordMany } from './commands/record-many.ts';
import { recordPaper } from './commands/record-paper.ts';
import { recordShown } from './commands/record-shown.ts';
import { refuseRequest } from './commands/refuse-request.ts';
import { remindDue } from './commands/remind-due.ts';
import { reportProgress } from './commands/report-progress.ts';
import { requestCopy } from './commands/request-copy.ts';
import { returnDraft } from './commands/return-draft.ts';
import { returnIncoming } from './commands/return-incoming.ts';
import { saveDraftTemplate } from './commands/save-draft-template.ts';
import { saveRecipientGroup } from './commands/save-recipient-group.ts';
import { saveView } from './commands/save-view.ts';
import { sealDocument } from './commands/seal-document.ts';
import { signDocument } from './commands/sign-document.ts';
import { signDocuments } from './commands/sign-documents.ts';
import { startWork } from './commands/start-work.ts';
import { submitDraft } from './commands/submit-draft.ts';
import { takeOverWork } from './commands/take-over-work.ts';
import { updateDraft } from './commands/update-draft.ts';
import { updateIssued } from './commands/update-issued.ts';
import { withdrawDraft } from './commands/withdraw-draft.ts';
import { documentsContract, publicDocumentsContract } from './contract/index.ts';
import { getIncoming } from './data/get-incoming.ts';
import { getMyWork } from './data/get-my-work.ts';
import { getOutgoing } from './data/get-outgoing.ts';
import { listHeldNumbers } from './data/held-numbers.ts';
import { listIncoming } from './data/list-incoming.ts';
import { listOutgoing } from './data/list-outgoing.ts';
import { listRecipients } from './data/list-recipients.ts';
import { listRegister } from './data/list-register.ts';
import { listSameIncoming } from './data/list-same-incoming.ts';
import { getListSettings } from './data/list-settings.ts';
import { listToSign } from './data/list-to-sign.ts';
import { listUnreadablePackets } from './data/list-unreadable-packets.ts';
import { proposeArrivalNumber } from './data/propose-arrival-number.ts';
import { findPublicDocument } from './data/public-documents.ts';
import { listDraftTemplates, listRecipientGroups } from './data/reusable-rows.ts';
import { searchDocuments } from './data/search-documents.ts';
import { watchDeadlines } from './data/watch-deadlines.ts';
import { deliverPacket } from './exchange/deliver-packet.ts';
import { draftRequestLetter } from './exchange/draft-request-letter.ts';
import { rolePermissions } from './policy.ts';
import { compareServedFile } from './routes/compare-served-file.ts';
import { registerDocumentRoutes } from './routes/document-routes.ts';
import { registerRegisterRoutes } from './routes/register-routes.ts';
import { OUTSIDE_WORDS } from './rules/outside-words.ts';

export { countOpenDocuments } from './data/count-open-work.ts';
export { publicDocumentRoutes } from './routes/public-document-routes.ts';
export { type SeedDocumentsOptions, seedDocuments } from './seed/seed-documents.ts';

const server = implement({
  ...documentsContract,
  ...publicDocumentsContract,
}).$context<RequestContext>();

const outgoing = {
  listOutgoing: server.listOutgoing.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listOutgoing(tx, scope, input)),
  ),
  getOutgoing: server.getOutgoing.handler(({ input, context }) =>
    getOutgoing(context.platform, context.scope, input.id),
  ),
  compareFile: server.compareFile.handler(({ input, context }) =>
    compareServedFile(context.platform, context.scope, input),
  ),
  listRecipients: server.listRecipients.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listRecipients(tx, scope, input)),
  ),
  createDraft: server.createDraft.handler(({ input, context }) =>
    createDraft(context.platform, context.scope, input),
  ),
  updateDraft: server.updateDraft.handler(({ input, context }) =>
    updateDraft(context.platform, context.scope, input),
  ),
  attachFile: server.attachFile.handler(({ input, context }) =>
    attachFile(context.platform, context.scope, input),
  ),
  detachFile: server.detachFile.handler(({ input, context }) =>
    detachFile(context.platform, context.scope, input),
  ),
  submitDraft: server.submitDraft.handler(({ input, context }) =>
    submitDraft(context.platform, context.scope, input),
  ),
  withdrawDraft: server.withdrawDraft.handler(({ input, context }) =>
    withdrawDraft(context.platform, context.scope, input),
  ),
  returnDraft: server.returnDraft.handler(({ input, context }) =>
    returnDraft(context.platform, context.scope, input),
  ),
  signDocument: server.signDocument.handler(({ input, context }) =>
    signDocument(context.platform, context.scope, input),
  ),
  sealDocument: server.sealDocument.handler(({ input, context }) =>
    sealDocument(context.platform, context.scope, input),
  ),
  prepareSignature: server.prepareSignature.handler(({ input, context }) =>
    prepareSignature(context.platform, context.scope, input),
  ),
  completeSignature: server.completeSignature.handler(({ input, context }) =>
    completeSignature(context.platform, context.scope, input),
  ),
  prepareSeal: server.prepareSeal.handler(({ input, context }) =>
    prepareSeal(context.platform, context.scope, input),
  ),
  completeSeal: server.completeSeal.handler(({ input, context }) =>
    completeSeal(context.platform, context.scope, input),
  ),
  issueDocument: server.issueDocument.handler(({ input, context }) =>
    issueDocument(context.platform, context.scope, input),
  ),
  deleteDraft: server.deleteDraft.handler(async ({ input, context }) => {
    await deleteDraft(context.platform, context.scope, input);
    return {};
  }),
};

const copies = {
  requestCopy: server.requestCopy.handler(({ input, context }) =>
    requestCopy(context.platform, context.scope, input),
  ),
  approveCopy: server.approveCopy.handler(({ input, context }) =>
    approveCopy(context.platform, context.scope, input),
  ),
  cancelCopy: server.cancelCopy.handler(({ input, context }) =>
    cancelCopy(context.platform, context.scope, input),
  ),
  makeCopy: server.makeCopy.handler(({ input, context }) =>
    makeCopy(context.platform, context.scope, input),
  ),
  handOverCopy: server.handOverCopy.handler(({ input, context }) =>
    handOverCopy(context.platform, context.scope, input),
  ),
};

const batchSigning = {
  listToSign: server.listToSign.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listToSign(tx, scope)),
  ),
  recordShown: server.recordShown.handler(async ({ input, context }) => {
    await recordShown(context.platform, context.scope, input);
    return {};
  }),
  signDocuments: server.signDocuments.handler(({ input, context }) =>
    signDocuments(context.platform, context.scope, input),
  ),
};

const operations = {
  recallDocument: server.recallDocument.handler(({ input, context }) =>
    recallDocument(context.platform, context.scope, input),
  ),
  updateIssued: server.updateIssued.handler(({ input, context }) =>
    updateIssued(context.platform, context.scope, input),
  ),
  agreeToRequest: server.agreeToRequest.handler(({ input, context }) =>
    agreeToRequest(context.platform, context.scope, input),
  ),
  refuseRequest: server.refuseRequest.handler(({ input, context }) =>
    refuseRequest(context.platform, context.scope, input),
  ),
};

const incoming = {
  listIncoming: server.listIncoming.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listIncoming(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
  getIncoming: server.getIncoming.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      getIncoming(tx, scope, input.id, toCalendarDate(platform.clock.now())),
    ),
  ),
  importPacket: server.importPacket.handler(({ input, context }) =>
    importPacket(context.platform, context.scope, input),
  ),
  listUnreadablePackets: server.listUnreadablePackets.handler(
    ({ input, context: { platform, scope } }) =>
      platform.db.read(scope, (tx) => listUnreadablePackets(tx, scope, input)),
  ),
  recordIncoming: server.recordIncoming.handler(({ input, context }) =>
    recordIncoming(context.platform, context.scope, input),
  ),
  returnIncoming: server.returnIncoming.handler(({ input, context }) =>
    returnIncoming(context.platform, context.scope, input),
  ),
  directIncoming: server.directIncoming.handler(({ input, context }) =>
    directIncoming(context.platform, context.scope, input),
  ),
  startWork: server.startWork.handler(({ input, context }) =>
    startWork(context.platform, context.scope, input),
  ),
  reportProgress: server.reportProgress.handler(({ input, context }) =>
    reportProgress(context.platform, context.scope, input),
  ),
  completeIncoming: server.completeIncoming.handler(({ input, context }) =>
    completeIncoming(context.platform, context.scope, input),
  ),
};

const bulk = {
  recordMany: server.recordMany.handler(({ input, context }) =>
    recordMany(context.platform, context.scope, input),
  ),
  directMany: server.directMany.handler(({ input, context }) =>
    directMany(context.platform, context.scope, input),
  ),
  issueMany: server.issueMany.handler(({ input, context }) =>
    issueMany(context.platform, context.scope, input),
  ),
};

const lists = {
  getListSettings: server.getListSettings.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      getListSettings(tx, scope, input.list, toCalendarDate(platform.clock.now())),
    ),
  ),
  chooseColumns: server.chooseColumns.handler(({ input, context }) =>
    chooseColumns(context.platform, context.scope, input),
  ),
  saveView: server.saveView.handler(({ input, context }) =>
    saveView(context.platform, context.scope, input),
  ),
  deleteView: server.deleteView.handler(async ({ input, context }) => {
    await deleteView(context.platform, context.scope, input);
    return {};
  }),
};

const reuse = {
  listRecipientGroups: server.listRecipientGroups.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listRecipientGroups(tx, scope, toCalendarDate(platform.clock.now())),
    ),
  ),
  saveRecipientGroup: server.saveRecipientGroup.handler(({ input, context }) =>
    saveRecipientGroup(context.platform, context.scope, input),
  ),
  deleteRecipientGroup: server.deleteRecipientGroup.handler(async ({ input, context }) => {
    const group = { id: input.id, table: 'documents.recipient_group' } as const;
    await deleteReusable(context.platform, context.scope, group);
    return {};
  }),
  listDraftTemplates: server.listDraftTemplates.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listDraftTemplates(tx, scope, toCalendarDate(platform.clock.now())),
    ),
  ),
  saveDraftTemplate: server.saveDraftTemplate.handler(({ input, context }) =>
    saveDraftTemplate(context.platform, context.scope, input),
  ),
  deleteDraftTemplate: server.deleteDraftTemplate.handler(async ({ input, context }) => {
    const template = { id: input.id, table: 'documents.draft_template' } as const;
    await deleteReusable(context.platform, context.scope, template);
    return {};
  }),
};

const heldNumbers = {
  listHeldNumbers: server.listHeldNumbers.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listHeldNumbers(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
  holdNumber: server.holdNumber.handler(({ input, context }) =>
    holdNumber(context.platform, context.scope, input),
  ),
  giveBackNumber: server.giveBackNumber.handler(({ input, context }) =>
    giveBackNumber(context.platform, context.scope, input),
  ),
};

const recording = {
  proposeArrivalNumber: server.proposeArrivalNumber.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      proposeArrivalNumber(tx, scope, toCalendarDate(platform.clock.now())),
    ),
  ),
  recordPaper: server.recordPaper.handler(({ input, context }) =>
    recordPaper(context.platform, context.scope, input),
  ),
  listSameIncoming: server.listSameIncoming.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listSameIncoming(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
};

const strangers = {
  findPublicDocument: server.findPublicDocument.handler(({ input, context: { platform } }) =>
    findPublicDocument(platform, input.reference),
  ),
};

const registers = {
  getMyWork: server.getMyWork.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getMyWork(tx, scope, toCalendarDate(platform.clock.now()))),
  ),
  watchDeadlines: server.watchDeadlines.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => watchDeadlines(tx, scope, platform.clock.now())),
  ),
  listRegister: server.listRegister.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listRegister(tx, scope, input)),
  ),
  searchDocuments: server.searchDocuments.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      searchDocuments(tx, scope, input, toCalendarDate(platform.clock.now())),
    ),
  ),
};

export const documentsModule: ServerModule = {
  name: 'documents',
  migrations: new URL('./migrations/', import.meta.url),
  router: server.router({
    ...outgoing,
    ...copies,
    ...batchSigning,
    ...operations,
    ...incoming,
    ...recording,
    ...bulk,
    ...lists,
    ...reuse,
    ...heldNumbers,
    ...registers,
    ...strangers,
  }),
  routes(app, gate, platform) {
    registerDocumentRoutes(app, gate, platform);
    registerRegisterRoutes(app, gate, platform);
  },
  listeners: [takeOverWork, deliverPacket, draftRequestLetter],
  jobs: [remindDue],
  outsideWords: OUTSIDE_WORDS,
  rolePermissions,
};
