import { platformScope } from '../scope/mint-scope.ts';
import type { Listener } from '../server-module.ts';
import { mailTime } from './mail-time.ts';
import { NOTIFIED, Notified } from './notified.ts';

/** Puts what people were told into their next mail, at the time that each wants it. */
export const queueMail: Listener = {
  name: 'platform.queueMail',
  topic: NOTIFIED,
  run: async ({ platform, payload }) => {
    if (platform.config.mail === undefined) return;
    const { kind, link, once, people, reference } = Notified.parse(payload);
    const now = platform.clock.now();
    await platform.db.write(platformScope, async (tx) => {
      const reaches = await tx
        .selectFrom('platform.reach')
        .selectAll()
        .where('person_id', 'in', people)
        .where('email', 'is not', null)
        .execute();
      const items = reaches.flatMap(
        ({ mail_mode, mail_muted, person_id, quiet_from, quiet_to }) => {
          const habits = { mode: mail_mode, quietFrom: quiet_from, quietTo: quiet_to };
          const dueAt = mail_muted.includes(kind) ? undefined : mailTime(habits, now);
          if (dueAt === undefined) return [];
          return [{ person_id, once, kind, reference, link, due_at: dueAt, mail_id: null }];
        },
      );
      if (items.length === 0) return;
      await tx
        .insertInto('platform.mail_item')
        .values(items)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  },
};
