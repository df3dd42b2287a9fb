import type { Platform } from '../platform.ts';
import { mintSystemScope } from '../scope/mint-scope.ts';
import type { Listener } from '../server-module.ts';

export type OutboxEvent = { id: string; payload: unknown };

/** Calls one listener with one event, as the system of whichever agency it then asks for. */
export async function deliverEvent(
  platform: Platform,
  listener: Listener,
  event: OutboxEvent,
): Promise<void> {
  await listener.run({
    platform,
    payload: event.payload,
    eventId: event.id,
    scopeOf: (agencyId) => mintSystemScope({ agencyId, cause: listener.name, requestId: event.id }),
  });
}
