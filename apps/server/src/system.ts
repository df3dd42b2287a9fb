import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@hien-luong/platform/program';
import type { ServerConfig } from './config.ts';
import { migrateDatabase } from './migrate-database.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { discardHalfSeeded, seedOnce } from './seed-once.ts';
import { type Child, startChild } from './start-child.ts';

export type SystemOptions = {
  config: ServerConfig;
  /** Called after each step with what was done, in Vietnamese. */
  report?: (step: string) => void;
};

export type System = {
  url: string;
  /** Rejects when a part of it ends by itself; what is left is for `stop`. */
  failed: Promise<never>;
  /** Ends everything, last started first. */
  stop(): Promise<void>;
};

const WEB = new URL('./http.ts', import.meta.url);
const WORKER = new URL('./worker.ts', import.meta.url);
const SIMULATORS = new URL('../../simulators/src/main.ts', import.meta.url);

/** The whole of Hiền Lương on one machine: database, simulators, demo, web and worker. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const stack = new AsyncDisposableStack();
  try {
    const { url, ended } = await startParts(options, stack);
    let stopping = false;
    const failed = ended.catch(async (error: unknown): Promise<never> => {
      if (stopping) return await new Promise<never>(() => undefined);
      throw error;
    });
    failed.catch(() => undefined);
    const stop = async () => {
      stopping = true;
      await stack.disposeAsync();
    };
    return { url, failed, stop };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function startParts(
  { config, report = () => undefined }: SystemOptions,
  stack: AsyncDisposableStack,
): Promise<{ url: string; ended: Promise<never> }> {
  const database = await openDatabase(config);
  stack.defer(database.close);
  report(`Cơ sở dữ liệu: ${database.description}`);
  if (await discardHalfSeeded(config, database)) report('Bỏ dữ liệu trình diễn tạo dở dang');
  const applied = await migrateDatabase(config, database);
  if (applied.length > 0) report(`Lược đồ: ${applied.length} bước`);
  const simulators = await startSimulators(config, stack);
  if (simulators) report(`Mô phỏng: ${simulators.url}`);
  const wired = { ...config, simulatorsUrl: simulators?.url ?? config.simulatorsUrl };
  if (config.demo && (await seedOnce(wired, database, report))) report('Dữ liệu trình diễn');
  const parts = await startRoles(wired, database, stack);
  report('Máy chủ web và tiến trình nền');
  const ended = Promise.race([
    ...[parts.web, parts.worker, simulators?.child].flatMap((child) => child?.failed ?? []),
    database.exited.then((): never => {
      throw new Error('The database ended by itself');
    }),
  ]);
  return { url: `http://${urlHost(config.host)}:${parts.web.port}`, ended };
}

async function startSimulators(
  config: ServerConfig,
  stack: AsyncDisposableStack,
): Promise<{ url: string; child: Child } | undefined> {
  // An authority that certifies whoever asks is for a demo alone.
  const wanted = config.demo && !config.simulatorsUrl;
  if (!wanted || !existsSync(fileURLToPath(SIMULATORS))) return undefined;
  const port = String(await findFreePort(config.simulatorsPort));
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'simulators',
    program: SIMULATORS,
    args: ['--port', port, '--data', config.dataDir],
    env: { DATABASE_URL: '' },
    logFile: join(config.dataDir, 'log', 'simulators.log'),
    healthUrl: `${url}/healthz`,
  });
  stack.defer(child.stop);
  return { url, child };
}

async function startRoles(
  config: ServerConfig,
  database: OpenDatabase,
  stack: AsyncDisposableStack,
): Promise<{ web: Child; worker: Child }> {
  const port = config.port === 0 ? 0 : await findFreePort(config.port);
  const env = {
    // Neither role may ever act as the owner of the database.
    DATABASE_URL: '',
    HL_APP_DATABASE_URL: database.appUrl,
    HL_DATA_DIR: config.dataDir,
    HL_DEMO: String(config.demo),
    HL_PORT: String(port),
    ...(config.simulatorsUrl && { HL_SIMULATORS_URL: config.simulatorsUrl }),
  };
  const start = async (name: string, program: URL, extra: Record<string, string>) => {
    const logFile = join(config.dataDir, 'log', `${name}.log`);
    const child = await startChild({ name, program, env: { ...env, ...extra }, logFile });
    stack.defer(child.stop);
    return child;
  };
  const starting = await Promise.allSettled([
    start('web', WEB, {}),
    start('worker', WORKER, { HL_JOBS_DATABASE_URL: database.jobsUrl }),
  ]);
  const [web, worker] = starting.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }) as [Child, Child];
  return { web, worker };
}

/** An address that listens everywhere is reached at this machine by its own name. */
function urlHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host;
}
