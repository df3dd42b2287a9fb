import type { RequestContext, ServerModule } from '@hien-luong/platform';
import { type CalendarDate, findCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { implement } from '@orpc/server';
import { delegateSigning } from './commands/delegate-signing.ts';
import { endDelegation } from './commands/end-delegation.ts';
import { directoryContract } from './contract.ts';
import { getAgency, searchAgencies } from './data/agencies.ts';
import { listAgencyGroups } from './data/agency-groups.ts';
import { listDelegations } from './data/delegations.ts';
import { getUnit } from './data/get-unit.ts';
import { listPosts } from './data/list-posts.ts';
import { listUnits } from './data/list-units.ts';
import { searchPeople } from './data/search-people.ts';
import { searchUnits } from './data/search-units.ts';
import { rolePermissions } from './policy.ts';

export { createPostResolver } from './data/post-resolver.ts';
export { listDemoAccounts } from './seed/list-demo-accounts.ts';
export { isDirectoryEmpty, seedProvince } from './seed/seed-province.ts';

const server = implement(directoryContract).$context<RequestContext>();

export const router = server.router({
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
});

/** The day asked for, else today in Vietnam. */
function dayOf({ platform }: RequestContext, at?: string): CalendarDate {
  return (at && findCalendarDate(at)) || toCalendarDate(platform.clock.now());
}

export const directoryModule: ServerModule = {
  name: 'directory',
  migrations: new URL('./migrations/', import.meta.url),
  router,
  rolePermissions,
};
