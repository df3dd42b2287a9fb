import { implement } from '@orpc/server';
import { notifyContract } from '../notify-contract.ts';
import type { RequestContext } from '../server-module.ts';
import { countUnread } from './count-unread.ts';
import { listNotifications } from './list-notifications.ts';
import { markRead } from './mark-read.ts';

const server = implement(notifyContract).$context<RequestContext>();

/** A person's own notifications; each operation serves whoever is signed in, of their own alone. */
export const notifyOperations = {
  listNotifications: server.listNotifications.handler(({ input, context }) =>
    context.platform.db.read(context.scope, (tx) => listNotifications(tx, context.scope, input)),
  ),
  countUnread: server.countUnread.handler(({ context }) =>
    context.platform.db.read(context.scope, (tx) => countUnread(tx, context.scope)),
  ),
  markRead: server.markRead.handler(({ input, context }) =>
    markRead(context.platform, context.scope, input),
  ),
};
