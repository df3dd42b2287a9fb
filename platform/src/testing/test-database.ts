import { createHash } from 'node:crypto';
import pg from 'pg';
import { findProcessStart } from '../embedded/process-identity.ts';
import { closeDatabase } from '../migrate/close-database.ts';
import { migrate } from '../migrate/migrate.ts';
import { type MigratedModule, readMigrations } from '../migrate/read-migrations.ts';
import { roleUrl } from '../migrate/role-url.ts';
import { embeddedForTests } from './embedded-for-tests.ts';

export type DatabaseTarget = { name: string; adminUrl(): Promise<string> };

export type TestDatabase = {
  /** As superuser, for what only an intruder or an administrator could do. */
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  drop(): Promise<void>;
};

const PASSWORD = 'test';
const TEMPLATE_LOCK = 0x484c54;
const embedded: DatabaseTarget = { name: 'embedded', adminUrl: embeddedForTests };
const installed = await findInstalled();

/**
 * Where integration tests run: `describe.each(testTargets())`. The embedded server always, and a
 * PostgreSQL when TEST_DATABASE_URL names one or one answers on 127.0.0.1:5432.
 */
export function testTargets(): DatabaseTarget[] {
  return installed ? [embedded, installed] : [embedded];
}

async function findInstalled(): Promise<DatabaseTarget | undefined> {
  const named = process.env.TEST_DATABASE_URL;
  const url = named ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  try {
    await withClient(url, async (client) => await client.query('select 1'));
  } catch (error) {
    if (named) throw error;
    return undefined;
  }
  return { name: 'PostgreSQL', adminUrl: async () => url };
}

/** A fresh, migrated database of its own, copied from a template in some 20 ms. */
export async function createTestDatabase(
  options: { target?: DatabaseTarget; modules?: readonly MigratedModule[] } = {},
): Promise<TestDatabase> {
  const adminUrl = await (options.target ?? embedded).adminUrl();
  const name = `hl_test_${process.pid}_${await processMark(process.pid)}_${nextNumber()}`;
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client, adminUrl, options.modules ?? []);
    await client.query(`create database ${name} template ${template}`);
    await closeDatabase(client, name);
  });
  const ownerUrl = urlOf(adminUrl, name);
  return {
    ownerUrl,
    appUrl: roleUrl(ownerUrl, 'hl_app', PASSWORD),
    jobsUrl: roleUrl(ownerUrl, 'hl_jobs', PASSWORD),
    drop: () => withClient(adminUrl, (client) => dropDatabase(client, name)),
  };
}

let created = 0;
function nextNumber(): number {
  created += 1;
  return created;
}

/** The template of exactly these migrations; made by the first who needs it. */
async function ensureTemplate(
  client: pg.Client,
  adminUrl: string,
  modules: readonly MigratedModule[],
): Promise<string> {
  const hash = createHash('sha256');
  for (const { module, name, sha256 } of await readMigrations(modules)) {
    hash.update(`${module}/${name}/${sha256}\n`);
  }
  const template = `hl_template_${hash.digest('hex').slice(0, 20)}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount) return template;
  await dropLeftovers(client);
  const building = `${template}_building`;
  await dropDatabase(client, building);
  await client.query(`create database ${building} template template0`);
  await migrate({
    ownerUrl: urlOf(adminUrl, building),
    passwords: { app: PASSWORD, jobs: PASSWORD },
    modules,
  });
  await client.query(`alter database ${building} rename to ${template}`);
  await client.query(`comment on database ${template} is '${new Date().toISOString()}'`);
  return template;
}

const DAY_MS = 86_400_000;

/** Databases of test processes that died, and templates of migrations of another day. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as made
     from pg_database where datname like 'hl\\_t%'`,
  );
  for (const { name, made } of rows) {
    const [, pid, mark] = /^hl_test_(\d+)_([0-9a-z]+)_/.exec(name) ?? [];
    const abandoned = pid
      ? (await processMark(Number(pid))) !== mark
      : made !== null && Date.now() - Date.parse(made) > DAY_MS;
    if (abandoned) await dropDatabase(client, name);
  }
}

async function processMark(pid: number): Promise<string> {
  const start = (await findProcessStart(pid)) ?? 'none';
  return createHash('sha256').update(start).digest('hex').slice(0, 8);
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<Result>(
  url: string,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
