import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '@hien-luong/platform/program';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { type System, startSystem } from './system.ts';

/**
 * A server of one's own, as DATABASE_URL names it. The roles of a database belong to its whole
 * server and get new passwords at a start, so it may not be one that other tests use meanwhile.
 */
let server: EmbeddedServer;
let folder: string;
let system: System | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-own-database-'));
  server = await startEmbedded(join(folder, 'server'), { fsync: 'off' });
  await ask('postgres', 'create database province');
});
afterAll(async () => {
  await system?.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function databaseUrl(database: string): string {
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return url.href;
}

async function ask(database: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl(database) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const start = () =>
  startSystem({
    config: readConfig({
      DATABASE_URL: databaseUrl('province'),
      HL_DATA_DIR: join(folder, 'data'),
      HL_DEMO: 'false',
      HL_PORT: '0',
    }),
  });

async function readiness(url: string): Promise<number> {
  return (await fetch(new URL('/readyz', url))).status;
}

test('a server of one’s own is migrated and used, and none is started beside it', async () => {
  system = await start();
  expect(await readiness(system.url)).toBe(200);
  expect(existsSync(join(folder, 'data', 'pg'))).toBe(false);
  expect(existsSync(join(folder, 'data', 'postgres.log'))).toBe(false);
  const sessions = await ask(
    'province',
    `select distinct usename as role from pg_stat_activity
     where datname = 'province' and usename like 'hl\\_%' order by 1`,
  );
  expect(sessions).toEqual([{ role: 'hl_app' }, { role: 'hl_jobs' }]);
});

test('the role that serves cannot alter the schema', async () => {
  const [row] = await ask(
    'province',
    `select bool_or(has_schema_privilege('hl_app', oid, 'create')) as creates,
            pg_has_role('hl_app', 'hl_owner', 'member') as owns
     from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'`,
  );
  expect(row).toEqual({ creates: false, owns: false });
});

test('it outlives the system, and keeps what was in it for the next start', async () => {
  await ask('province', 'create table public.kept as select 7 as number');
  await system?.stop();
  expect(await ask('province', 'select number from public.kept')).toEqual([{ number: 7 }]);
  system = await start();
  expect(await readiness(system.url)).toBe(200);
  expect(await ask('province', 'select number from public.kept')).toEqual([{ number: 7 }]);
});
