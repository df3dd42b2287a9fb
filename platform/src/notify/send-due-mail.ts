import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { platformScope } from '../scope/mint-scope.ts';
import type { Job } from '../server-module.ts';
import { sendMail } from './mail-transport.ts';
import { mailWords, type OutsideItem, type OutsideWords } from './outside-words.ts';

const AT_ONCE = 100;
/** With a wait that doubles from a minute: about three days. */
const MAX_ATTEMPTS = 13;
const MINUTE = 60_000;

/**
 * Sends what is due. A mail is made of a person's due items in one transaction, handed over outside
 * of any, and marked as sent afterwards: whoever dies between has sent it, and sends it again with
 * the same Message-ID.
 */
export function sendDueMail(words: OutsideWords): Job {
  return {
    name: 'platform.sendMail',
    schedule: '* * * * *',
    run: async ({ platform }) => {
      const { mail } = platform.config;
      if (mail === undefined) return;
      const now = platform.clock.now();
      await platform.db.write(platformScope, (tx) => makeMails(tx, now));
      const waiting = await platform.db.read(platformScope, (tx) => listWaiting(tx, now));
      for (const one of waiting) await attempt(platform, words, one);
    },
  };
}

/** One mail for each person who has something due. */
async function makeMails(tx: Tx, now: Date): Promise<void> {
  const people = await tx
    .selectFrom('platform.mail_item')
    .select('person_id')
    .distinct()
    .where('mail_id', 'is', null)
    .where('due_at', '<=', now)
    .limit(AT_ONCE)
    .execute();
  for (const { person_id } of people) {
    const id = newId();
    const mail = {
      id,
      person_id,
      next_attempt_at: now,
      sent_at: null,
      failed_at: null,
      error: null,
    };
    await tx.insertInto('platform.mail').values(mail).execute();
    await tx
      .updateTable('platform.mail_item')
      .set({ mail_id: id })
      .where('person_id', '=', person_id)
      .where('mail_id', 'is', null)
      .where('due_at', '<=', now)
      .execute();
  }
}

async function listWaiting(tx: Tx, now: Date) {
  return await tx
    .selectFrom('platform.mail as mail')
    .innerJoin('platform.reach as reach', 'reach.person_id', 'mail.person_id')
    .select(['mail.id', 'mail.attempts', 'reach.email'])
    .where('mail.sent_at', 'is', null)
    .where('mail.failed_at', 'is', null)
    .where('mail.next_attempt_at', '<=', now)
    .orderBy('mail.next_attempt_at')
    .limit(AT_ONCE)
    .execute();
}

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];

async function attempt(
  platform: Platform,
  words: OutsideWords,
  { attempts, email, id }: Waiting,
): Promise<void> {
  const { config, db, clock, log } = platform;
  const items = await db.read(platformScope, (tx) => listItems(tx, id));
  if (config.mail === undefined) return;
  try {
    // Whoever took their address away meanwhile gets nothing more.
    if (email !== null && items.length > 0) {
      await sendMail(config.mail, { id, to: email, ...mailWords(words, items, config.publicUrl) });
    }
    await db.write(platformScope, (tx) => markMail(tx, id, { sent_at: clock.now(), error: null }));
  } catch (error) {
    const isFinal = attempts + 1 >= MAX_ATTEMPTS || isPermanent(error);
    log.warn({ mail: id, attempts: attempts + 1, isFinal }, 'a mail was not taken');
    await db.write(platformScope, (tx) =>
      markMail(tx, id, {
        next_attempt_at: new Date(clock.now().getTime() + MINUTE * 2 ** attempts),
        failed_at: isFinal ? clock.now() : null,
        error: String(error).slice(0, 300),
      }),
    );
  }
}

async function listItems(tx: Tx, mailId: string): Promise<OutsideItem[]> {
  return await tx
    .selectFrom('platform.mail_item')
    .select(['kind', 'reference', 'link'])
    .where('mail_id', '=', mailId)
    .orderBy('due_at')
    .orderBy('once')
    .execute();
}

type Mark = {
  sent_at?: Date;
  failed_at?: Date | null;
  next_attempt_at?: Date;
  error: string | null;
};

async function markMail(tx: Tx, id: string, mark: Mark): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ ...mark, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

/** A mail server's 5xx; 530 to 538 are about our own sign-in to it, which somebody may mend. */
function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && !(code >= 530 && code <= 538);
}
