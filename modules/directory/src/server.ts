import type { RequestContext, ServerModule } from '@hien-luong/platform';
import { type CalendarDate, findCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { implement } from '@orpc/server';
import { appointPerson } from './commands/appoint-person.ts';
import { changePost } from './commands/change-post.ts';
import { changeUnit } from './commands/change-unit.ts';
import { delegateSigning } from './commands/delegate-signing.ts';
import { dissolveUnit } from './commands/dissolve-unit.ts';
import { endDelegation } from './commands/end-delegation.ts';
import { endPost } from './commands/end-post.ts';
import { establishUnit } from './commands/establish-unit.ts';
import { importDirectorySheet } from './commands/import-directory-sheet.ts';
import { lockPersonAccount } from './commands/lock-person-account.ts';
import { movePost } from './commands/move-post.ts';
import { moveUnit } from './commands/move-unit.ts';
import { openPersonAccount } from './commands/open-person-account.ts';
import { renamePerson } from './commands/rename-person.ts';
import { resetPersonFactor } from './commands/reset-person-factor.ts';
import { resetPersonPassword } from './commands/reset-person-password.ts';
import { runChangePlan } from './commands/run-change-plan.ts';
import { startPost } from './commands/start-post.ts';
import { unlockPersonAccount } from './commands/unlock-person-account.ts';
import { directoryContract } from './contract/index.ts';
import { getAdministrator } from './data/administrator.ts';
import { getAgency, searchAgencies } from './data/agencies.ts';
import { listAgencyGroups } from './data/agency-groups.ts';
import { listDelegations } from './data/delegations.ts';
import { getPerson } from './data/get-person.ts';
import { getUnit } from './data/get-unit.ts';
import { getUnitToEdit } from './data/get-unit-to-edit.ts';
import { listPeople } from './data/list-people.ts';
import { listPosts } from './data/list-posts.ts';
import { listUnits } from './data/list-units.ts';
import type { WorkCounter } from './data/open-work.ts';
import { previewDirectorySheet } from './data/preview-directory-sheet.ts';
import { preparePlan } from './data/preview-plan.ts';
import { searchPeople } from './data/search-people.ts';
import { searchUnits } from './data/search-units.ts';
import { directorySheet } from './data/sheet-files.ts';
import { rolePermissions } from './policy.ts';

export type { FirstAdministrator } from './commands/appoint-first.ts';
export { appointFirst } from './commands/appoint-first.ts';
export { createPostResolver } from './data/post-resolver.ts';
export { rolePermissions } from './policy.ts';
export { listDemoAccounts } from './seed/list-demo-accounts.ts';
export { isDirectoryEmpty, seedProvince } from './seed/seed-province.ts';

const server = implement(directoryContract).$context<RequestContext>();

const organisation = {
  listUnits: server.listUnits.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => listUnits(tx, input, dayOf(context, input.at))),
  ),
  getUnit: server.getUnit.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) =>
      getUnit(tx, input.id, dayOf(context, input.at)),
    ),
  ),
  searchUnits: server.searchUnits.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) =>
      searchUnits(tx, input, dayOf(context, input.at)),
    ),
  ),
  searchAgencies: server.searchAgencies.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => searchAgencies(tx, input, dayOf(context))),
  ),
  listAgencyGroups: server.listAgencyGroups.handler(({ context }) =>
    context.platform.db.read(context.scope, (tx) => listAgencyGroups(tx, dayOf(context))),
  ),
  listPosts: server.listPosts.handler(({ input, context }) =>
    context.platform.db.read(context.scope, async (tx) => {
      const agency = await getAgency(tx, input.agencyId, dayOf(context));
      return listPosts(tx, { unitId: agency.id, role: input.role }, dayOf(context));
    }),
  ),
  searchPeople: server.searchPeople.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => searchPeople(tx, input, dayOf(context))),
  ),
  listDelegations: server.listDelegations.handler(({ context }) =>
    context.platform.db.read(context.scope, (tx) => listDelegations(tx, dayOf(context))),
  ),
  delegate: server.delegate.handler(({ input, context }) =>
    delegateSigning(context.platform, context.scope, input),
  ),
  endDelegation: server.endDelegation.handler(async ({ input, context }) => {
    await endDelegation(context.platform, context.scope, input);
    return {};
  }),
};

const units = {
  getUnitToEdit: server.getUnitToEdit.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => getUnitToEdit(tx, input.id)),
  ),
  establishUnit: server.establishUnit.handler(({ input, context }) =>
    establishUnit(context.platform, context.scope, input),
  ),
  changeUnit: server.changeUnit.handler(async ({ input, context }) => {
    await changeUnit(context.platform, context.scope, input);
    return {};
  }),
  moveUnit: server.moveUnit.handler(async ({ input, context }) => {
    await moveUnit(context.platform, context.scope, input);
    return {};
  }),
};

const people = {
  listPeople: server.listPeople.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      listPeople(tx, getAdministrator(scope), input, platform.clock.now()),
    ),
  ),
  getPerson: server.getPerson.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) =>
      getPerson(tx, getAdministrator(scope), input.id, platform.clock.now()),
    ),
  ),
  appointPerson: server.appointPerson.handler(({ input, context }) =>
    appointPerson(context.platform, context.scope, input),
  ),
  renamePerson: server.renamePerson.handler(async ({ input, context }) => {
    await renamePerson(context.platform, context.scope, input);
    return {};
  }),
  startPost: server.startPost.handler(({ input, context }) =>
    startPost(context.platform, context.scope, input),
  ),
  changePost: server.changePost.handler(async ({ input, context }) => {
    await changePost(context.platform, context.scope, input);
    return {};
  }),
  movePost: server.movePost.handler(({ input, context }) =>
    movePost(context.platform, context.scope, input),
  ),
  endPost: server.endPost.handler(async ({ input, context }) => {
    await endPost(context.platform, context.scope, input);
    return {};
  }),
};

const accounts = {
  openAccount: server.openAccount.handler(({ input, context }) =>
    openPersonAccount(context.platform, context.scope, input),
  ),
  resetAccountPassword: server.resetAccountPassword.handler(({ input, context }) =>
    resetPersonPassword(context.platform, context.scope, input),
  ),
  resetAccountSecondFactor: server.resetAccountSecondFactor.handler(async ({ input, context }) => {
    await resetPersonFactor(context.platform, context.scope, input);
    return {};
  }),
  lockAccount: server.lockAccount.handler(async ({ input, context }) => {
    await lockPersonAccount(context.platform, context.scope, input);
    return {};
  }),
  unlockAccount: server.unlockAccount.handler(async ({ input, context }) => {
    await unlockPersonAccount(context.platform, context.scope, input);
    return {};
  }),
};

const sheets = {
  getDirectorySheet: server.getDirectorySheet.handler(({ input }) => directorySheet(input.kind)),
  previewDirectorySheet: server.previewDirectorySheet.handler(
    async ({ input, context }) =>
      (await previewDirectorySheet(context.platform, context.scope, input)).preview,
  ),
  importDirectorySheet: server.importDirectorySheet.handler(({ input, context }) =>
    importDirectorySheet(context.platform, context.scope, input),
  ),
};

/** Those who keep open work tell how much there is; they stand on the directory, not it on them. */
export function createDirectoryRouter(counters: readonly WorkCounter[]) {
  return server.router({
    ...organisation,
    ...units,
    ...people,
    ...accounts,
    ...sheets,
    dissolveUnit: server.dissolveUnit.handler(async ({ input, context }) => {
      await dissolveUnit(context.platform, context.scope, input, counters);
      return {};
    }),
    previewChangePlan: server.previewChangePlan.handler(
      async ({ input, context: { platform, scope } }) =>
        await platform.db.read(scope, async (tx) => {
          const now = platform.clock.now();
          return (await preparePlan(tx, input, counters, now)).preview;
        }),
    ),
    runChangePlan: server.runChangePlan.handler(({ input, context }) =>
      runChangePlan(context.platform, context.scope, input, counters),
    ),
  });
}

/** The day asked for, else today in Vietnam. */
function dayOf({ platform }: RequestContext, at?: string): CalendarDate {
  return (at && findCalendarDate(at)) || toCalendarDate(platform.clock.now());
}

export function createDirectoryModule(counters: readonly WorkCounter[]): ServerModule {
  return {
    name: 'directory',
    migrations: new URL('./migrations/', import.meta.url),
    router: createDirectoryRouter(counters),
    rolePermissions,
  };
}

/** Alone, as its own tests and those of modules without open work run it. */
export const directoryModule = createDirectoryModule([]);
