import { sql } from 'kysely';
import { anchorAllAudit } from '../audit/verify-all-audit.ts';
import { createRefusalRecorder } from '../auth/append-refusal.ts';
import { createAccountActRecorder } from '../auth/note-account-act.ts';
import { queueMail } from '../notify/queue-mail.ts';
import { sendDueMail } from '../notify/send-due-mail.ts';
import { sendPush } from '../notify/send-push.ts';
import { sweepNotifications } from '../notify/sweep-notifications.ts';
import type { PostResolver } from '../post-resolver.ts';
import { platformScope } from '../scope/mint-scope.ts';
import type { Job, ServerModule } from '../server-module.ts';

/** What the platform itself listens for and does on its timetable. */
export function createPlatformWork(
  posts: PostResolver,
  modules: readonly Pick<ServerModule, 'outsideWords'>[],
): Pick<ServerModule, 'listeners' | 'jobs'> {
  const words = Object.assign({}, ...modules.map(({ outsideWords }) => outsideWords ?? {}));
  return {
    listeners: [
      createRefusalRecorder(posts),
      createAccountActRecorder(posts),
      queueMail,
      sendPush(words),
    ],
    jobs: [sendDueMail(words), anchorAudit, sweepSessions, sweepNotifications],
  };
}

const anchorAudit: Job = {
  name: 'platform.anchorAudit',
  schedule: '7 * * * *',
  run: ({ platform }) => anchorAllAudit(platform),
};

/** Sessions and failed sign-ins tell nothing after some days that the audit log does not. */
const sweepSessions: Job = {
  name: 'platform.sweepSessions',
  schedule: '23 18 * * *',
  run: async ({ platform }) => {
    const weekAgo = new Date(platform.clock.now().getTime() - 7 * 86_400_000);
    await platform.db.write(platformScope, async (tx) => {
      await tx.deleteFrom('platform.session').where('expires_at', '<', weekAgo).execute();
      await tx
        .deleteFrom('platform.sign_in_failure')
        .where('last_failed_at', '<', weekAgo)
        .where(sql<boolean>`locked_until is null or locked_until < ${weekAgo}`)
        .execute();
    });
  },
};
