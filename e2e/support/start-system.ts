import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

const UP = fileURLToPath(new URL('../../apps/server/src/up.ts', import.meta.url));
const STARTED = /^READY (\S+)/m;
const FIRST_START_MS = 200_000;

/**
 * Starts the whole system as `npm run up` does, on a free port with data of its own, once for all
 * journeys; HL_E2E_URL points them at one that already runs.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.HL_E2E_URL;
  if (running !== undefined) {
    project.provide('baseUrl', running);
    return async () => {};
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'hien-luong-e2e-'));
  const child = spawn(process.execPath, [UP, '--data', dataDir, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  project.provide('baseUrl', await readyUrl(child));
  return async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function readyUrl(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The system did not start in ${FIRST_START_MS / 1000} s:\n${output}`));
    }, FIRST_START_MS);
    function read(chunk: Buffer): void {
      output += chunk.toString();
      const url = STARTED.exec(output)?.[1];
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
