import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { PlatformError } from '../platform-error.ts';
import { closeDatabase } from './close-database.ts';
import { ensureRoles, type RolePasswords } from './ensure-roles.ts';
import { type MigratedModule, type Migration, readMigrations } from './read-migrations.ts';
import { roleUrl } from './role-url.ts';

export type MigrateOptions = {
  /** Connection of a role that may create roles, schemas and extensions. */
  ownerUrl: string;
  passwords: RolePasswords;
  modules: readonly MigratedModule[];
};

const LOCK = 0x484c; // any number, the same for every migrator of one database

/**
 * Brings roles, schemas and the job queue to the present, each file in its own transaction.
 * @returns the names of what was applied now.
 * @throws PlatformError `MIGRATION_CHANGED` when a file differs from what was applied,
 * `MIGRATION_MISSING` when one that was applied is no longer there.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.modules);
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, options.passwords);
    await prepareDatabase(client, new Set(migrations.map(({ module }) => module)));
    const applied = await applyMissing(client, migrations);
    await migrateJobQueue(client, roleUrl(options.ownerUrl, 'hl_jobs', options.passwords.jobs));
    return applied;
  } finally {
    await client.end();
  }
}

async function prepareDatabase(client: pg.Client, schemas: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query('select current_database() as name');
  await client.query(`
    revoke create on schema public from public;
    create extension if not exists unaccent schema public;
    create extension if not exists pg_trgm schema public;
  `);
  await closeDatabase(client, rows[0].name);
  for (const schema of schemas) {
    const name = client.escapeIdentifier(schema);
    await client.query(`create schema if not exists ${name} authorization hl_owner`);
    await client.query(`grant usage on schema ${name} to hl_app`);
  }
  await client.query(`
    set role hl_owner;
    create table if not exists platform.hl_migration (
      module text not null, name text not null, sha256 text not null,
      applied_at timestamptz not null default now(), primary key (module, name));
    grant select on platform.hl_migration to hl_app;
    reset role;
  `);
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query('select module, name, sha256 from platform.hl_migration');
  const done = new Map(rows.map((row) => [`${row.module}/${row.name}`, row.sha256 as string]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const id = `${migration.module}/${migration.name}`;
    const sha256 = done.get(id);
    done.delete(id);
    if (sha256 === migration.sha256) continue;
    if (sha256) throw new PlatformError('MIGRATION_CHANGED', `${id} was applied in another form`);
    await applyOne(client, migration);
    applied.push(id);
  }
  const [missing] = done.keys();
  if (missing) throw new PlatformError('MIGRATION_MISSING', `${missing} was applied and is gone`);
  return applied;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local role hl_owner');
    await client.query(migration.sql);
    await client.query(
      'insert into platform.hl_migration (module, name, sha256) values ($1, $2, $3)',
      [migration.module, migration.name, migration.sha256],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.module}/${migration.name} failed`, { cause: error });
  }
}

/** The queue's tables keep everyone but their owner out, so their owner makes them. */
async function migrateJobQueue(client: pg.Client, jobsUrl: string): Promise<void> {
  const { rows } = await client.query('select current_database() as name');
  const database = client.escapeIdentifier(rows[0].name);
  await client.query(`grant create on database ${database} to hl_jobs`);
  const pgPool = new pg.Pool({ connectionString: jobsUrl, max: 2 });
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (connection) => connection.on('error', () => undefined));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
    await client.query(`revoke create on database ${database} from hl_jobs`);
  }
}
