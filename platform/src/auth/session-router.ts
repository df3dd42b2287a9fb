import { implement } from '@orpc/server';
import { readAnchors } from '../audit/audit-anchors.ts';
import { listAudit } from '../audit/list-audit.ts';
import { verifyAuditChain } from '../audit/verify-audit-chain.ts';
import { type DemoAccount, platformContract } from '../contract.ts';
import { notifyOperations } from '../notify/notify-operations.ts';
import { reachOperations } from '../notify/reach-operations.ts';
import { actAs } from './act-as.ts';
import { activateAccount } from './activate-account.ts';
import { beginTotp } from './begin-totp.ts';
import { changePassword } from './change-password.ts';
import { confirmTotp } from './confirm-totp.ts';
import { listSessions } from './list-sessions.ts';
import { removeTotp } from './remove-totp.ts';
import { revokeSession } from './revoke-session.ts';
import { type AuthSetup, describeMe } from './session.ts';
import type { SessionContext } from './session-context.ts';
import { signIn } from './sign-in.ts';

const server = implement(platformContract).$context<SessionContext>();

/** Implements the platform's own contract. `listDemoAccounts` is asked only in demo mode. */
export function createSessionRouter(
  setup: AuthSetup,
  listDemoAccounts: () => Promise<DemoAccount[]>,
) {
  const { demo } = setup.platform.config;
  return {
    ...sessionOperations(setup),
    ...accountOperations(),
    ...auditOperations(),
    ...notifyOperations,
    ...reachOperations,
    listDemoAccounts: server.listDemoAccounts.handler(() => (demo ? listDemoAccounts() : [])),
  };
}

function sessionOperations(setup: AuthSetup) {
  const { demo } = setup.platform.config;
  return {
    signIn: server.signIn.handler(async ({ input, context }) => {
      const signedIn = await signIn(setup, input, context.client);
      if (!signedIn) return { status: 'totpRequired' };
      context.setToken(signedIn.token);
      return { status: 'signedIn', me: describeMe(signedIn.session, demo) };
    }),
    activateAccount: server.activateAccount.handler(async ({ input, context }) => {
      await activateAccount(context.platform, input, context.client);
      return {};
    }),
    signOut: server.signOut.handler(async ({ context }) => {
      await revokeSession(context.platform, context.scope, context.scope.sessionId);
      context.setToken(undefined);
      return {};
    }),
    getMe: server.getMe.handler(({ context }) => describeMe(context.session, demo)),
    actAs: server.actAs.handler(async ({ input, context }) =>
      describeMe(await actAs(setup, context.session, input.postId), demo),
    ),
    listSessions: server.listSessions.handler(({ context }) =>
      listSessions(context.platform, context.scope),
    ),
    revokeSession: server.revokeSession.handler(async ({ input, context }) => {
      await revokeSession(context.platform, context.scope, input.id);
      return {};
    }),
  };
}

function accountOperations() {
  return {
    changePassword: server.changePassword.handler(async ({ input, context }) => {
      await changePassword(context.platform, context.scope, input);
      return {};
    }),
    beginTotp: server.beginTotp.handler(({ context }) =>
      beginTotp(context.platform, context.session),
    ),
    confirmTotp: server.confirmTotp.handler(async ({ input, context }) => {
      await confirmTotp(context.platform, context.scope, input.code);
      return {};
    }),
    removeTotp: server.removeTotp.handler(async ({ input, context }) => {
      await removeTotp(context.platform, context.scope, input.password);
      return {};
    }),
  };
}

function auditOperations() {
  return {
    listAudit: server.listAudit.handler(({ input, context }) =>
      context.platform.db.read(context.scope, (tx) => listAudit(tx, context.scope, input)),
    ),
    verifyAudit: server.verifyAudit.handler(async ({ context }) => {
      const { agencyId } = context.scope;
      const anchors = await readAnchors(context.platform.config);
      return await context.platform.db.read(context.scope, (tx) =>
        verifyAuditChain(tx, agencyId, anchors.get(agencyId)),
      );
    }),
  };
}
