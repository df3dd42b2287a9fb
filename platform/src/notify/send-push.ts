import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Platform } from '../platform.ts';
import { platformScope } from '../scope/mint-scope.ts';
import type { Listener } from '../server-module.ts';
import { isPushService } from './is-push-service.ts';
import { NOTIFIED, Notified } from './notified.ts';
import { type OutsideWords, outsideWords } from './outside-words.ts';
import { vapidKeys } from './vapid-keys.ts';

const A_DAY_SECONDS = 86_400;
const TIMEOUT_MS = 15_000;

/**
 * Pushes to the browsers of those who were told. What is pushed twice carries one topic, and the
 * later takes the place of the earlier. A subscription that its service no longer knows is removed.
 * @spec RFC 8030 §5.4
 * @spec RFC 8291 §3
 */
export function sendPush(words: OutsideWords): Listener {
  return {
    name: 'platform.sendPush',
    topic: NOTIFIED,
    run: async ({ platform, payload }) => {
      const notified = Notified.parse(payload);
      const subscriptions = await platform.db.read(platformScope, (tx) =>
        tx
          .selectFrom('platform.push_subscription as s')
          .leftJoin('platform.reach as reach', 'reach.person_id', 's.person_id')
          .select(['s.id', 's.endpoint', 's.p256dh', 's.auth', 'reach.push_muted'])
          .where('s.person_id', 'in', notified.people)
          .execute(),
      );
      const wanted = subscriptions.filter(({ push_muted }) => !push_muted?.includes(notified.kind));
      const failures: unknown[] = [];
      for (const subscription of wanted) {
        await push(platform, words, subscription, notified).catch((error) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

type Subscription = { id: string; endpoint: string; p256dh: string; auth: string };

async function push(
  platform: Platform,
  words: OutsideWords,
  { auth, endpoint, id, p256dh }: Subscription,
  { kind, link, once, reference }: Notified,
): Promise<void> {
  const { config, db } = platform;
  // The list of services may have become shorter since it was taken in.
  if (!isPushService(endpoint, config.pushServices)) return;
  const message = JSON.stringify({ title: outsideWords(words, { kind, reference }), link });
  const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message, {
    vapidDetails: { subject: vapidSubject(config), ...vapidKeys(config.secretKey) },
    TTL: A_DAY_SECONDS,
    contentEncoding: 'aes128gcm',
    topic: createHash('sha256').update(once).digest('base64url').slice(0, 32),
  });
  const answer = await fetch(request.endpoint, {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: new Uint8Array(request.body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 404 || answer.status === 410) {
    await db.write(platformScope, (tx) =>
      tx.deleteFrom('platform.push_subscription').where('id', '=', id).execute(),
    );
    return;
  }
  if (!answer.ok) throw new Error(`the push service answered ${answer.status}`);
}

/** Whom a push service may turn to. */
function vapidSubject({ mail, publicUrl }: Platform['config']): string {
  if (publicUrl.startsWith('https://')) return publicUrl;
  const address = /[^\s<]+@[^\s>]+/.exec(mail?.from ?? '')?.[0];
  return `mailto:${address ?? 'quan-tri@localhost'}`;
}
