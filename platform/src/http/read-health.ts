import { sql } from 'kysely';
import { type MigratedModule, readMigrations } from '../migrate/read-migrations.ts';
import type { Platform } from '../platform.ts';

export type Health = {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  outbox: { waiting: number; oldestSeconds: number; dead: number };
};

/** An outbox this far behind means that nobody carries it out. */
const LAGGING_SECONDS = 120;

const UNKNOWN = { waiting: 0, oldestSeconds: 0, dead: 0 };

/** Whether requests can be served: the database answers, its schema is ours, events flow. */
export async function readHealth(
  platform: Platform,
  modules: readonly MigratedModule[],
): Promise<Health> {
  const expected = await readMigrations(modules);
  try {
    return await platform.db.read('public', async (tx) => {
      const applied = await sql<{ id: string }>`
        select module || '/' || name || '/' || sha256 as id from platform.hl_migration`.execute(tx);
      const known = new Set(applied.rows.map(({ id }) => id));
      const migrations = expected.every((file) =>
        known.has(`${file.module}/${file.name}/${file.sha256}`),
      );
      const { rows } = await sql<Health['outbox']>`
        select count(*)::integer as waiting,
          coalesce(extract(epoch from now() - min(created_at)), 0)::float as "oldestSeconds",
          (select count(*)::integer from platform.outbox_failure where dead_at is not null) as dead
        from platform.outbox_event where relayed_at is null`.execute(tx);
      const outbox = rows[0] ?? UNKNOWN;
      const ready = migrations && outbox.oldestSeconds < LAGGING_SECONDS;
      return { ready, database: true, migrations, outbox };
    });
  } catch (error) {
    platform.log.error({ err: error }, 'the database does not answer');
    return { ready: false, database: false, migrations: false, outbox: UNKNOWN };
  }
}
