import pg from 'pg';
import { deliverEvent } from '../outbox/deliver-event.ts';
import type { Platform } from '../platform.ts';
import type { ServerModule } from '../server-module.ts';

type WaitingEvent = { id: string; topic: string; payload: unknown };

/**
 * Delivers everything in the outbox here and now, in order, also what that brings forth. An event
 * whose listener throws stays in the outbox, so draining again delivers it again.
 */
export async function drainOutbox(
  platform: Platform,
  jobsUrl: string,
  modules: readonly ServerModule[],
): Promise<void> {
  const listeners = modules.flatMap((module) => module.listeners ?? []);
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<WaitingEvent>(
        'select id, topic, payload from platform.outbox_event where relayed_at is null order by seq limit 100',
      );
      if (rows.length === 0) return;
      for (const event of rows) {
        for (const listener of listeners) {
          if (listener.topic === event.topic) await deliverEvent(platform, listener, event);
        }
        await client.query('update platform.outbox_event set relayed_at = now() where id = $1', [
          event.id,
        ]);
      }
    }
  } finally {
    await client.end();
  }
}
