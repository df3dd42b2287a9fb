import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import type { Scope } from '../scope/scope.ts';

export type EventEntry = {
  /** Such as `documents.issued`. */
  topic: string;
  /** Whom it concerns; the scope's own agency unless said. */
  agencyId?: string;
  /** Events of one topic and key reach each listener one after the other, in order. */
  key?: string;
  /** A second event of one topic with the same `once` is dropped. */
  once?: string;
  payload: unknown;
};

/** Puts an event into the outbox, in the transaction of what it tells; listeners run after it. */
export async function appendEvent(tx: Tx, scope: Scope, event: EventEntry): Promise<void> {
  await tx
    .insertInto('platform.outbox_event')
    .values({
      id: newId(),
      agency_id: event.agencyId ?? scope.agencyId,
      topic: event.topic,
      key: event.key ?? null,
      once: event.once ?? null,
      payload: JSON.stringify(event.payload ?? null),
      relayed_at: null,
    })
    // Without a named target, because naming one would need the right to read the outbox.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
