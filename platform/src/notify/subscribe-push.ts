import { appendAudit } from '../audit/append-audit.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { isPushService } from './is-push-service.ts';

const MAX_BROWSERS = 10;

type Subscription = { endpoint: string; p256dh: string; auth: string };

/**
 * Pushes to a browser from now on; the same browser again is the same subscription, now of whoever
 * is signed in. Throws `PUSH_SERVICE_FORBIDDEN` for an address that no known service has.
 */
export async function subscribePush(
  { config, db }: Platform,
  scope: AuthorizedScope,
  { userAgent, ...subscription }: Subscription & { userAgent: string },
): Promise<{ id: string }> {
  if (!isPushService(subscription.endpoint, config.pushServices)) {
    throw new PlatformError('PUSH_SERVICE_FORBIDDEN', 'not a push service that is known here');
  }
  const { personId } = scope;
  return await db.write(scope, async (tx) => {
    await tx
      .deleteFrom('platform.push_subscription')
      .where('endpoint', '=', subscription.endpoint)
      .execute();
    const { count } = await tx
      .selectFrom('platform.push_subscription')
      .select((select) => select.fn.countAll<string>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MAX_BROWSERS) {
      throw new PlatformError('BROWSERS_TOO_MANY', 'ten browsers are enough for one person');
    }
    const id = newId();
    const row = { id, person_id: personId, user_agent: userAgent.slice(0, 400), ...subscription };
    await tx.insertInto('platform.push_subscription').values(row).execute();
    await appendAudit(tx, scope, {
      action: 'account.subscribePush',
      subject: { type: 'person', id: personId },
      detail: { service: new URL(subscription.endpoint).host },
    });
    return { id };
  });
}

export async function unsubscribePush(
  { db }: Platform,
  scope: AuthorizedScope,
  { id }: { id: string },
): Promise<void> {
  await db.write(scope, async (tx) => {
    const gone = await tx
      .deleteFrom('platform.push_subscription')
      .where('id', '=', id)
      .where('person_id', '=', scope.personId)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) return;
    await appendAudit(tx, scope, {
      action: 'account.unsubscribePush',
      subject: { type: 'person', id: scope.personId },
    });
  });
}
