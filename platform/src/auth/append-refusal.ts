import { appendAudit } from '../audit/append-audit.ts';
import { appendEvent } from '../outbox/append-event.ts';
import type { Platform } from '../platform.ts';
import type { PostResolver } from '../post-resolver.ts';
import { mintSystemScope, platformScope } from '../scope/mint-scope.ts';
import type { Listener } from '../server-module.ts';

const TOPIC = 'platform.signInRefused';
/** Nobody's agency: an unknown name belongs to none. */
const NO_AGENCY = '00000000-0000-0000-0000-000000000000';

type Refusal = { accountId: string | null };

/**
 * Notes a refused sign-in for the audit log of the person's agency. Looking up that agency here
 * would take longer for names that exist than for others, and so tell them apart.
 */
export async function appendRefusal(
  platform: Platform,
  accountId: string | undefined,
  requestId: string,
): Promise<void> {
  const scope = mintSystemScope({ agencyId: NO_AGENCY, cause: 'session.signIn', requestId });
  const payload: Refusal = { accountId: accountId ?? null };
  await platform.db.write(scope, (tx) => appendEvent(tx, scope, { topic: TOPIC, payload }));
}

/** A crash between commit and receipt makes it run again: a second record of one refusal is told
 * apart by the request it names. */
export function createRefusalRecorder(posts: PostResolver): Listener {
  return {
    name: 'platform.recordRefusedSignIn',
    topic: TOPIC,
    run: async ({ platform, payload, scopeOf }) => {
      const { accountId } = payload as Refusal;
      if (!accountId) return;
      const account = await platform.db.read(platformScope, (tx) =>
        tx
          .selectFrom('platform.account')
          .select('person_id')
          .where('id', '=', accountId)
          .executeTakeFirst(),
      );
      const [post] = account ? await posts.listPosts(account.person_id, platform.clock.now()) : [];
      if (!post) return;
      const scope = scopeOf(post.agency.id);
      await platform.db.write(scope, (tx) =>
        appendAudit(tx, scope, {
          action: 'session.refuseSignIn',
          subject: { type: 'account', id: accountId },
        }),
      );
    },
  };
}
