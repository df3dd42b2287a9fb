import type { RequestContext, ServerModule } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { implement } from '@orpc/server';
import type { CarrierKind } from './adapters/carrier.ts';
import { folderCarrier } from './adapters/folder-carrier.ts';
import { axisCarrier } from './adapters/vxp-carrier.ts';
import { assignAgencies } from './commands/assign-agencies.ts';
import { deliverSubmission } from './commands/deliver-submission.ts';
import { createExchangeJob } from './commands/exchange-packets.ts';
import { retryDispatch, retryPartner, suspendPartner } from './commands/manage-partner.ts';
import { queuePacket } from './commands/queue-packet.ts';
import { registerPartner, renewPartnerSecret } from './commands/register-partner.ts';
import { exchangeContract } from './contract.ts';
import { listDispatches, listMessages, listPartnerAgencies } from './data/list-dispatches.ts';
import { getPartner, listPartners } from './data/list-partners.ts';
import { rolePermissions } from './policy.ts';
import { registerVxpRoutes } from './routes/vxp-routes.ts';

const server = implement(exchangeContract).$context<RequestContext>();

const router = server.router({
  listPartners: server.listPartners.handler(({ context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listPartners(tx)),
  ),
  getPartner: server.getPartner.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => getPartner(tx, input.id)),
  ),
  registerPartner: server.registerPartner.handler(({ input, context }) =>
    registerPartner(context.platform, context.scope, input),
  ),
  renewPartnerSecret: server.renewPartnerSecret.handler(({ input, context }) =>
    renewPartnerSecret(context.platform, context.scope, input),
  ),
  suspendPartner: server.suspendPartner.handler(async ({ input, context }) => {
    await suspendPartner(context.platform, context.scope, input);
    return {};
  }),
  retryPartner: server.retryPartner.handler(async ({ input, context }) => {
    await retryPartner(context.platform, context.scope, input);
    return {};
  }),
  retryDispatch: server.retryDispatch.handler(async ({ input, context }) => {
    await retryDispatch(context.platform, context.scope, input);
    return {};
  }),
  assignAgencies: server.assignAgencies.handler(async ({ input, context }) => {
    await assignAgencies(context.platform, context.scope, input);
    return {};
  }),
  listPartnerAgencies: server.listPartnerAgencies.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) =>
      listPartnerAgencies(tx, input, todayOf(context)),
    ),
  ),
  listDispatches: server.listDispatches.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => listDispatches(tx, input, todayOf(context))),
  ),
  listMessages: server.listMessages.handler(({ input, context: { platform, scope } }) =>
    platform.db.read(scope, (tx) => listMessages(tx, input)),
  ),
});

function todayOf({ platform }: RequestContext) {
  return toCalendarDate(platform.clock.now());
}

/** An installation adds carriers of its own in apps/server/src/compose.ts. */
const CARRIERS: readonly CarrierKind[] = [axisCarrier, folderCarrier];

export const exchangeModule: ServerModule = {
  name: 'exchange',
  migrations: new URL('./migrations/', import.meta.url),
  router,
  routes: registerVxpRoutes,
  listeners: [queuePacket, deliverSubmission],
  jobs: [createExchangeJob(CARRIERS)],
  rolePermissions,
};
