import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from '../platform-error.ts';
import { chooseRunner, type Runner } from './choose-runner.ts';
import { findBinaries } from './find-binaries.ts';
import { findFreePort } from './find-free-port.ts';
import { initializeCluster } from './initialize-cluster.ts';
import { isPostmaster, readPostmaster } from './read-postmaster.ts';

export type EmbeddedServer = {
  /** As the owner of the cluster, database `postgres`. */
  url: string;
  /** How the server was started; see `Runner`. */
  runner: Runner['kind'];
  /** Resolves when the server ends, asked or not. */
  exited: Promise<void>;
  /** Ends sessions, writes everything, resolves when the server is gone. */
  stop(): Promise<void>;
};

const START_TIMEOUT_MS = 60_000;

/**
 * Starts the PostgreSQL from npm on `dir`, on a free port of the loopback. Whoever calls it holds
 * the lock of the folder: a server still running there was left by a process that died.
 */
export async function startEmbedded(
  dir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const root = resolve(dir);
  await mkdir(root, { recursive: true });
  const runner = await chooseRunner(await findBinaries());
  const { pgData, password } = await initializeCluster(root, runner);
  await endOrphan(pgData);
  const port = await findFreePort();
  const child = await spawnServer(pgData, port, settings, runner, join(root, 'postgres.log'));
  const exited = once(child, 'exit').then(() => undefined);
  await untilReady(child, pgData, join(root, 'postgres.log'));
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    runner: runner.kind,
    exited,
    stop: async () => {
      child.kill('SIGINT');
      await exited;
      await runner.dispose();
    },
  };
}

async function spawnServer(
  pgData: string,
  port: number,
  settings: Readonly<Record<string, string>>,
  runner: Runner,
  logFile: string,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    lc_messages: 'C',
    timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args } = runner.command('postgres', ['-D', pgData, ...flags]);
  const log = await open(logFile, 'a');
  try {
    // Its own process group: Ctrl-C in the terminal reaches us alone, and we end it in order.
    const stdio = ['ignore', log.fd, log.fd] as const;
    return spawn(file, args, { ...runner.options, cwd: '/', detached: true, stdio: [...stdio] });
  } finally {
    await log.close();
  }
}

async function untilReady(child: ChildProcess, pgData: string, logFile: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const { pid, status } = await readPostmaster(pgData);
    if (pid === child.pid && status === 'ready') return;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await sleep(10);
  }
  child.kill('SIGKILL');
  const tail = (await readFile(logFile, 'utf8').catch(() => '')).split('\n').slice(-12).join('\n');
  throw new PlatformError('DATABASE_START_FAILED', `PostgreSQL did not start:\n${tail}`);
}

/** The server of a program that died without ending it. */
async function endOrphan(pgData: string): Promise<void> {
  const { pid } = await readPostmaster(pgData);
  const runs = async () => pid !== undefined && (await isPostmaster(pid, pgData));
  if (pid !== undefined && (await runs())) {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 1_000 && (await runs()); tries += 1) await sleep(10);
    if (await runs()) process.kill(pid, 'SIGQUIT');
    while (await runs()) await sleep(10);
  }
  await rm(join(pgData, 'postmaster.pid'), { force: true });
}
