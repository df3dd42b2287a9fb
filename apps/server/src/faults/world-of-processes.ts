import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedProvince } from '@hien-luong/directory/server';
import { createMockAuthority } from '@hien-luong/pki/mock';
import type { Platform } from '@hien-luong/platform';
import { findFreePort } from '@hien-luong/platform/program';
import { createTestDatabase } from '@hien-luong/platform/testing';
import { createHttpIssuer, seedTrust } from '@hien-luong/trust/server';
import pg from 'pg';
import { modules } from '../compose.ts';
import { readConfig } from '../config.ts';
import { createPlatform } from '../create-platform.ts';
import { type Child, startChild } from '../start-child.ts';
import { OFFICE_NAMES, OUTSIDE_AGENCIES } from './course.ts';

export type Role = 'web' | 'worker';

export type World = {
  url: string;
  simulatorsUrl: string;
  platform: Platform;
  /** As the owner of the database, who alone sees what all agencies have. */
  owner: pg.Client;
  /** kill -9, and a new one at once, as whoever supervises the processes does. */
  kill(role: Role): Promise<void>;
  /** Hears of every packet that an agency has taken in, the moment it is committed. */
  onArrival(hear: () => void): Promise<void>;
  stop(): Promise<void>;
};

const PROGRAMS = {
  web: new URL('../http.ts', import.meta.url),
  worker: new URL('../worker.ts', import.meta.url),
  simulators: new URL('../../../simulators/src/main.ts', import.meta.url),
};

/** Web, worker and simulators as processes over a database of their own, with the demo's people. */
export async function startWorld(): Promise<World> {
  const stack = new AsyncDisposableStack();
  try {
    return await startParts(stack);
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function startParts(stack: AsyncDisposableStack): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hien-luong-faults-'));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const database = await createTestDatabase({ modules });
  stack.defer(database.drop);
  const simulatorsUrl = `http://127.0.0.1:${await findFreePort(0)}`;
  const port = await findFreePort(0);
  const environment = {
    DATABASE_URL: '',
    HL_APP_DATABASE_URL: database.appUrl,
    HL_JOBS_DATABASE_URL: database.jobsUrl,
    HL_DATA_DIR: dataDir,
    HL_DEMO: 'true',
    HL_PORT: String(port),
    HL_SIMULATORS_URL: simulatorsUrl,
    HL_REQUESTS_PER_MINUTE: '0',
    HL_LOG_LEVEL: 'silent',
  };
  const start = (name: keyof typeof PROGRAMS, args: string[] = [], healthUrl?: string) =>
    startChild({
      name,
      program: PROGRAMS[name],
      args,
      env: environment,
      logFile: join(dataDir, 'log', `${name}.log`),
      ...(healthUrl !== undefined && { healthUrl }),
    });
  await foundAuthority(dataDir, simulatorsUrl);
  const agencies = join(dataDir, 'agencies.json');
  await writeFile(agencies, JSON.stringify(OUTSIDE_AGENCIES));
  const simulators = start(
    'simulators',
    ['--port', new URL(simulatorsUrl).port, '--data', dataDir, '--axis', agencies],
    `${simulatorsUrl}/healthz`,
  );
  const platform = await createPlatform(readConfig(environment), database.appUrl);
  stack.defer(() => platform.db.close());
  await seedProvince(platform);
  stack.defer((await simulators).stop);
  await seedTrust(platform, {
    issuer: createHttpIssuer(simulatorsUrl),
    only: ({ agencyName }) => OFFICE_NAMES.includes(agencyName),
  });
  const [web, worker] = await Promise.all([start('web'), start('worker')]);
  const running: Record<Role, Child> = { web, worker };
  stack.defer(async () => void (await Promise.all([running.web.stop(), running.worker.stop()])));
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  stack.defer(() => owner.end());
  return {
    url: `http://127.0.0.1:${port}`,
    simulatorsUrl,
    platform,
    owner,
    async kill(role) {
      await running[role].kill();
      running[role] = await start(role);
    },
    onArrival: (hear) => hearArrivals(owner, hear),
    stop: () => stack.disposeAsync(),
  };
}

const YEAR_MS = 365 * 86_400_000;

/** With keys that are made in no time; what the simulators would found has RSA keys. */
async function foundAuthority(dataDir: string, baseUrl: string): Promise<void> {
  const now = new Date(Date.now() - YEAR_MS);
  const authority = await createMockAuthority({ now, baseUrl, keyType: 'p-256' });
  await mkdir(join(dataDir, 'simulators'), { recursive: true });
  await writeFile(join(dataDir, 'simulators', 'authority.json'), authority.export());
}

async function hearArrivals(owner: pg.Client, hear: () => void): Promise<void> {
  owner.on('notification', hear);
  await owner.query(`
    create function public.tell_arrival() returns trigger language plpgsql as
      $$ begin notify arrival; return null; end $$;
    create trigger tell_arrival after insert on documents.packet
      for each row when (new.direction = 'received') execute function public.tell_arrival();
    listen arrival`);
}
