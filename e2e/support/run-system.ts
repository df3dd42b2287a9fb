import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type RunningSystem = {
  url: string;
  /** From the start of the process until it answered. */
  startedMs: number;
  process: ChildProcess;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
};

const UP = fileURLToPath(new URL('../../apps/server/src/up.ts', import.meta.url));
const READY = /^READY (\S+)/m;
const FIRST_START_MS = 240_000;

/** Starts the whole system as `npm run up` does, on a free port with its data in `dataDir`. */
export async function runSystem(
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningSystem> {
  const began = performance.now();
  const child = spawn(process.execPath, [UP, '--data', dataDir, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await readyUrl(child);
  return {
    url,
    startedMs: performance.now() - began,
    process: child,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The system did not start in ${FIRST_START_MS / 1000} s:\n${output}`));
    }, FIRST_START_MS);
    function read(chunk: Buffer): void {
      output += chunk.toString();
      const url = READY.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    }
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The system ended with ${code} before it was ready:\n${output}`));
    });
  });
}
