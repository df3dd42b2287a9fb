import type { Platform } from '../platform.ts';
import type { Reach } from '../reach-contract.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { vapidKeys } from './vapid-keys.ts';

/** How the person of the scope is reached; as nobody has chosen yet, by every default. */
export async function getReach({ config, db }: Platform, scope: AuthorizedScope): Promise<Reach> {
  const { personId } = scope;
  return await db.read(scope, async (tx) => {
    const reach = await tx
      .selectFrom('platform.reach')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirst();
    const browsers = await tx
      .selectFrom('platform.push_subscription')
      .select(['id', 'user_agent', 'created_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .execute();
    const failed = await tx
      .selectFrom('platform.mail')
      .select('failed_at')
      .where('person_id', '=', personId)
      .where('failed_at', 'is not', null)
      .orderBy('failed_at', 'desc')
      .executeTakeFirst();
    return {
      mailPossible: config.mail !== undefined,
      email: reach?.email ?? null,
      pendingEmail: reach?.pending_email ?? null,
      lastFailure: failed?.failed_at?.toISOString() ?? null,
      mailMode: reach?.mail_mode ?? 'each',
      quietFrom: reach?.quiet_from ?? 21,
      quietTo: reach?.quiet_to ?? 6,
      mailMuted: reach?.mail_muted ?? [],
      pushMuted: reach?.push_muted ?? [],
      pushKey: vapidKeys(config.secretKey).publicKey,
      browsers: browsers.map(({ id, user_agent, created_at }) => ({
        id,
        userAgent: user_agent,
        createdAt: created_at.toISOString(),
      })),
    };
  });
}
