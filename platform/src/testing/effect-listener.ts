import { sql } from 'kysely';
import type { Listener } from '../server-module.ts';

export type Effect = { agencyId: string; number: number; key: string | null };

/** Writes one row for each event, whatever the number of times it comes; for tests. */
export const effectListener: Listener = {
  name: 'test.recordEffect',
  topic: 'test.happened',
  run: async ({ platform, payload, eventId, scopeOf }) => {
    const { agencyId, number, key } = payload as Effect;
    await platform.db.write(scopeOf(agencyId), (tx) =>
      sql`insert into test.effect (event_id, number, key) values (${eventId}, ${number}, ${key})
        on conflict (event_id) do nothing`.execute(tx),
    );
  },
};
