import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../database/database.ts';
import { appendEvent } from '../outbox/append-event.ts';
import type { PostResolver } from '../post-resolver.ts';
import { mintSystemScope } from '../scope/mint-scope.ts';
import type { Listener } from '../server-module.ts';

const TOPIC = 'platform.accountActed';
/** Whose agency it concerns is found out afterwards. */
const NO_AGENCY = '00000000-0000-0000-0000-000000000000';

type AccountAct = { personId: string; accountId: string; action: string };

/** Notes what happened to an account while nobody was signed in, for the person's agency. */
export async function noteAccountAct(tx: Tx, act: AccountAct, requestId: string): Promise<void> {
  const scope = mintSystemScope({ agencyId: NO_AGENCY, cause: act.action, requestId });
  await appendEvent(tx, scope, { topic: TOPIC, payload: act });
}

/** A crash between commit and receipt makes it run again: a second record names the same request. */
export function createAccountActRecorder(posts: PostResolver): Listener {
  return {
    name: 'platform.recordAccountAct',
    topic: TOPIC,
    run: async ({ platform, payload, scopeOf }) => {
      const { personId, accountId, action } = payload as AccountAct;
      const [post] = await posts.listPosts(personId, platform.clock.now());
      if (!post) return;
      const scope = scopeOf(post.agency.id);
      await platform.db.write(scope, (tx) =>
        appendAudit(tx, scope, { action, subject: { type: 'account', id: accountId } }),
      );
    },
  };
}
