import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadyMessage } from './run-child.ts';

export type ChildOptions = {
  name: string;
  program: URL;
  args?: readonly string[];
  env: Readonly<Record<string, string>>;
  logFile: string;
  /** Asked until it answers; a program without one says itself that it is ready. */
  healthUrl?: string;
};

export type Child = {
  port: number | undefined;
  /** Rejects when it ends without having been asked to. */
  failed: Promise<never>;
  stop(): Promise<void>;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
};

const READY_MS = 60_000;
const STOP_MS = 15_000;
const PRELOAD = new URL('./exit-with-parent.ts', import.meta.url).href;

/** Starts a program of ours in a process of its own and waits until it is ready. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = await forkWithLog(options);
  const exited = once(child, 'exit');
  let asked = false;
  const failed = exited.then(async ([code, signal]): Promise<never> => {
    if (asked) return await new Promise<never>(() => undefined);
    const tail = (await readFile(options.logFile, 'utf8')).split('\n').slice(-15).join('\n');
    throw new Error(`${options.name} ended by itself (${code ?? signal}):\n${tail}`);
  });
  failed.catch(() => undefined);
  const stop = async () => {
    asked = true;
    child.kill('SIGTERM');
    const ended = await Promise.race([exited, sleep(STOP_MS, undefined, { ref: false })]);
    if (!ended) child.kill('SIGKILL');
    await exited;
  };
  try {
    const ready = options.healthUrl ? untilHealthy(options.healthUrl) : untilReady(child);
    const late = sleep(READY_MS, undefined, { ref: false }).then(() => {
      throw new Error(`${options.name} was not ready in ${READY_MS / 1000} s`);
    });
    const { port } = await Promise.race([ready, failed, late]);
    const kill = async () => {
      asked = true;
      child.kill('SIGKILL');
      await exited;
    };
    return { port, failed, stop, kill };
  } catch (error) {
    if (child.exitCode === null && child.signalCode === null) await stop();
    throw error;
  }
}

async function forkWithLog(options: ChildOptions): Promise<ChildProcess> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = await open(options.logFile, 'a');
  try {
    return fork(options.program, options.args ?? [], {
      env: { ...process.env, ...options.env },
      execArgv: ['--import', PRELOAD],
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
      // Its own group: Ctrl-C reaches the system alone, which then ends its children in order.
      detached: true,
    });
  } finally {
    await log.close();
  }
}

async function untilReady(child: ChildProcess): Promise<{ port?: number }> {
  const [message] = (await once(child, 'message')) as [ReadyMessage];
  return message;
}

async function untilHealthy(url: string): Promise<{ port?: number }> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return {};
    await sleep(50);
  }
}
