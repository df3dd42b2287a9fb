import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import { NOTIFIED, type Notified } from './notified.ts';

export type Recipient = {
  personId: string;
  /** The post that it concerns. */
  postId?: string | undefined;
};

export type NotificationEntry = {
  /** The agency that tells it; the transaction has to act for it. */
  agencyId: string;
  recipients: readonly Recipient[];
  /** Such as `documents.toSign`; the desk has words for each kind. */
  kind: string;
  /** What the words name. On screens of the desk alone: mails and pushes say less. */
  parameters: Readonly<Record<string, string>>;
  /** Within the desk, such as `/incoming/…`. */
  link: string;
  /** Names the occasion: a person is told of it once, however often this is called. */
  once: string;
};

const MAX_PARAMETER = 500;

/**
 * Tells people something, in the transaction of what it tells. Whoever is among the recipients
 * twice is told once, for the post named first.
 */
export async function notifyPeople(tx: Tx, entry: NotificationEntry): Promise<void> {
  const people = new Map<string, Recipient>();
  for (const recipient of entry.recipients) {
    if (!people.has(recipient.personId)) people.set(recipient.personId, recipient);
  }
  if (people.size === 0) return;
  const parameters = JSON.stringify(shortened(entry.parameters));
  await tx
    .insertInto('platform.notification')
    .values(
      [...people.values()].map(({ personId, postId }) => ({
        id: newId(),
        person_id: personId,
        agency_id: entry.agencyId,
        post_id: postId ?? null,
        kind: entry.kind,
        parameters,
        link: entry.link,
        once: entry.once,
        read_at: null,
      })),
    )
    // Without a named target, because naming one would need to see what others were told.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tellOutside(tx, entry, [...people.keys()]);
}

/** An event for those who want to hear outside the desk; most often there are none, and no event. */
async function tellOutside(
  tx: Tx,
  { agencyId, kind, link, once, parameters }: NotificationEntry,
  personIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from platform.reach
      where person_id = any(${personIds}::uuid[]) and email is not null and mail_mode <> 'off'
    union select person_id from platform.push_subscription
      where person_id = any(${personIds}::uuid[])`.execute(tx);
  if (rows.length === 0) return;
  const payload: Notified = {
    people: rows.map(({ person_id }) => person_id),
    kind,
    reference: (parameters.reference ?? '').slice(0, 200),
    link,
    once,
  };
  await tx
    .insertInto('platform.outbox_event')
    .values({
      id: newId(),
      agency_id: agencyId,
      topic: NOTIFIED,
      key: null,
      once,
      payload: JSON.stringify(payload),
      relayed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function shortened(parameters: NotificationEntry['parameters']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => [
      name,
      text.length > MAX_PARAMETER ? `${text.slice(0, MAX_PARAMETER - 1)}…` : text,
    ]),
  );
}
