import { join } from 'node:path';
import {
  findRunningEmbedded,
  lockData,
  roleUrl,
  startEmbedded,
} from '@hien-luong/platform/program';
import pg from 'pg';
import type { ServerConfig } from './config.ts';
import { deriveRolePasswords, readSecretKey } from './secret-key.ts';

const DATABASE = 'hien_luong';

export type OpenDatabase = {
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  /** How it runs, for people. */
  description: string;
  embedded: boolean;
  /** Resolves when an embedded server ends by itself; never for one elsewhere. */
  exited: Promise<void>;
  close(): Promise<void>;
};

/**
 * The database that the settings name, else the embedded one, started and locked for this process.
 * @throws PlatformError `DATA_IN_USE` when another process runs on the same folder.
 */
export async function openDatabase(config: ServerConfig): Promise<OpenDatabase> {
  const lock = await lockData(join(config.dataDir, 'up.lock'));
  try {
    if (config.ownerUrl) {
      const never = new Promise<void>(() => undefined);
      const description = 'DATABASE_URL';
      const urls = await roleUrls(config, config.ownerUrl);
      return { ...urls, description, embedded: false, exited: never, close: lock.release };
    }
    const server = await startEmbedded(config.dataDir);
    const version = await ensureDatabase(server.url);
    return {
      ...(await roleUrls(config, databaseUrl(server.url))),
      description: `PostgreSQL ${version} (${server.runner})`,
      embedded: true,
      exited: server.exited,
      close: async () => {
        await server.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** For a command beside a running system: its database if it runs, else one opened for this. */
export async function openDatabaseBeside(config: ServerConfig): Promise<OpenDatabase> {
  const ownerUrl = config.ownerUrl ?? (await findRunningDatabase(config));
  if (ownerUrl === undefined) return await openDatabase(config);
  return {
    ...(await roleUrls(config, ownerUrl)),
    description: 'running',
    embedded: config.ownerUrl === undefined,
    exited: new Promise<void>(() => undefined),
    close: async () => undefined,
  };
}

async function findRunningDatabase({ dataDir }: ServerConfig): Promise<string | undefined> {
  const running = await findRunningEmbedded(dataDir);
  return running && databaseUrl(running);
}

async function roleUrls(config: ServerConfig, ownerUrl: string) {
  const passwords = deriveRolePasswords(await readSecretKey(config.dataDir));
  return {
    ownerUrl,
    appUrl: config.appUrl ?? roleUrl(ownerUrl, 'hl_app', passwords.app),
    jobsUrl: config.jobsUrl ?? roleUrl(ownerUrl, 'hl_jobs', passwords.jobs),
  };
}

function databaseUrl(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.href;
}

/** @returns the version of the server. */
async function ensureDatabase(serverUrl: string): Promise<string> {
  return await withClient(serverUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    const { rows } = await client.query('show server_version');
    return String(rows[0]?.server_version);
  });
}

/** Throws the embedded database away, to begin anew. */
export async function discardDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = '/postgres';
  await withClient(url.href, async (client) => {
    await client.query(`drop database if exists ${DATABASE} with (force)`);
    await client.query(`create database ${DATABASE}`);
  });
}

async function withClient<Result>(
  url: string,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
