import { implement } from '@orpc/server';
import type { SessionContext } from '../auth/session-context.ts';
import { reachContract } from '../reach-contract.ts';
import { chooseReach } from './choose-reach.ts';
import { getReach } from './get-reach.ts';
import { confirmEmail, removeEmail, setEmail } from './set-email.ts';
import { subscribePush, unsubscribePush } from './subscribe-push.ts';

const server = implement(reachContract).$context<SessionContext>();

/** How a person is reached, which is theirs alone to say. */
export const reachOperations = {
  getReach: server.getReach.handler(({ context }) => getReach(context.platform, context.scope)),
  chooseReach: server.chooseReach.handler(async ({ input, context }) => {
    await chooseReach(context.platform, context.scope, input);
    return {};
  }),
  setEmail: server.setEmail.handler(async ({ input, context }) => {
    await setEmail(context.platform, context.scope, input);
    return {};
  }),
  confirmEmail: server.confirmEmail.handler(async ({ input, context }) => {
    await confirmEmail(context.platform, context.scope, input);
    return {};
  }),
  removeEmail: server.removeEmail.handler(async ({ context }) => {
    await removeEmail(context.platform, context.scope);
    return {};
  }),
  subscribePush: server.subscribePush.handler(({ input, context }) => {
    const { userAgent } = context.client;
    return subscribePush(context.platform, context.scope, { ...input, userAgent });
  }),
  unsubscribePush: server.unsubscribePush.handler(async ({ input, context }) => {
    await unsubscribePush(context.platform, context.scope, input);
    return {};
  }),
};
