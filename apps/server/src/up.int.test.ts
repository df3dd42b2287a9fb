import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const UP = fileURLToPath(new URL('./up.ts', import.meta.url));
let dataDir: string;
const started: Up[] = [];

type Up = ChildProcessByStdio<null, Readable, Readable>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hien-luong-up-'));
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  for (const pid of await listOwnProcesses()) process.kill(pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

function up(): Up {
  const child = spawn(process.execPath, [UP, '--data', dataDir, '--port', '0', '--quiet'], {
    env: { ...process.env, HL_DEMO: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function untilReady(child: Up): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const url = /^READY (\S+)/m.exec(output)?.[1];
    if (url) return url;
  }
  throw new Error('It ended before it was ready');
}

async function listOwnProcesses(): Promise<number[]> {
  const pids: number[] = [];
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (Number.isNaN(pid) || pid === process.pid) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (`${command}${environment}`.includes(dataDir)) pids.push(pid);
  }
  return pids;
}

test('ends everything at Ctrl-C, and after kill -9 of itself starts again as if nothing had been', async () => {
  const first = up();
  const url = await untilReady(first);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  const second = up();
  let message = '';
  second.stderr.on('data', (chunk) => {
    message += String(chunk);
  });
  expect((await once(second, 'exit'))[0]).toBe(1);
  expect(message).toMatch(`Hiền Lương đang chạy trên ${dataDir} (tiến trình ${first.pid})`);

  first.kill('SIGKILL');
  // All but the database follow their parent; it is ended by whoever starts next.
  for (let tries = 0; tries < 400 && (await listCommands()).some(isRole); tries += 1)
    await sleep(50);
  expect((await listCommands()).filter(isRole)).toEqual([]);

  const third = up();
  expect((await fetch(`${await untilReady(third)}/readyz`)).status).toBe(200);
  third.kill('SIGINT');
  expect((await once(third, 'exit'))[0]).toBe(0);
  expect(await listOwnProcesses()).toEqual([]);
});

async function listCommands(): Promise<string[]> {
  const pids = await listOwnProcesses();
  return await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
}

function isRole(command: string): boolean {
  return /(http|worker|main)\.ts/.test(command);
}
