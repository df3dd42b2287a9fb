import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { openDatabaseBeside } from './open-database.ts';
import { type System, startSystem } from './system.ts';

const run = promisify(execFile);
let dataDir: string;
let system: System;

// Without the demo: what it takes and what it holds is for the journeys to see.
const settings = () => ({
  HL_DATA_DIR: dataDir,
  HL_DEMO: 'false',
  HL_PORT: '0',
  HL_SIMULATORS_PORT: '0',
});
const start = () => startSystem({ config: readConfig(settings()) });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hien-luong-system-'));
  system = await start();
});
afterAll(async () => {
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(new URL(path, system.url));
  return { status: answer.status, body: await answer.json() };
}

type Process = { pid: number; command: string };

/** Other processes that have `text` in their command line or their environment. */
async function listProcesses(text: string): Promise<Process[]> {
  const found: Process[] = [];
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (Number.isNaN(pid) || pid === process.pid) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (`${command}${environment}`.includes(text)) found.push({ pid, command });
  }
  return found;
}

test('is ready, shows no demo accounts and lets nobody in', async () => {
  expect(await get('/readyz')).toMatchObject({ status: 200, body: { ready: true } });
  expect(await get('/api/demo/accounts')).toEqual({ status: 200, body: [] });
  expect(await get('/api/directory/units')).toMatchObject({ status: 401 });
});

test('its document names an operation of every module', async () => {
  const { body } = await get('/api/openapi.json');
  const paths = Object.keys((body as { paths: object }).paths);
  for (const path of ['/session', '/directory/units', '/trust/verification', '/audit']) {
    expect(paths).toContain(path);
  }
});

test('a second one on the same data says that the first is running', async () => {
  await expect(start()).rejects.toMatchObject({
    code: 'DATA_IN_USE',
    details: { pid: process.pid },
  });
  expect(await get('/healthz')).toMatchObject({ status: 200 });
});

test('the roles that serve do not know the password of the owner', async () => {
  const password = await readFile(join(dataDir, 'pg-password'), 'utf8');
  expect(await listProcesses(password)).toEqual([]);
});

test('nothing that issues demo certificates runs outside a demo', async () => {
  const commands = (await listProcesses(dataDir)).map(({ command }) => command);
  expect(commands.filter((command) => command.includes('worker.ts'))).toHaveLength(1);
  expect(commands.filter((command) => command.includes('simulators'))).toEqual([]);
});

test('a command beside it uses its database', async () => {
  const verify = new URL('./verify-audit.ts', import.meta.url).pathname;
  const { stdout } = await run(process.execPath, [verify], {
    env: { ...process.env, ...settings() },
  });
  expect(stdout).toContain('Nhật ký nguyên vẹn');
});

test('when one part dies all of it ends, and starts again with its data', async () => {
  const database = await openDatabaseBeside(readConfig(settings()));
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('create table public.kept as select 7 as number');
  await owner.end();
  const failed = expect(system.failed).rejects.toThrow('worker ended by itself');
  const worker = (await listProcesses(dataDir)).find(({ command }) =>
    command.includes('/worker.ts'),
  );
  process.kill(worker!.pid, 'SIGKILL');
  await failed;
  await system.stop();
  expect(await listProcesses(dataDir)).toEqual([]);
  system = await start();
  expect(await get('/readyz')).toMatchObject({ status: 200 });
  const again = new pg.Client({ connectionString: await ownerUrl() });
  await again.connect();
  expect((await again.query('select number from public.kept')).rows).toEqual([{ number: 7 }]);
  await again.end();
});

test('a demo left half made is thrown away and begun anew', async () => {
  await system.stop();
  await writeFile(join(dataDir, 'seeding'), '');
  await mkdir(join(dataDir, 'files'), { recursive: true });
  await writeFile(join(dataDir, 'files', 'rubbish'), '');
  system = await start();
  const owner = new pg.Client({ connectionString: await ownerUrl() });
  await owner.connect();
  const { rows } = await owner.query(`select to_regclass('public.kept') as kept`);
  await owner.end();
  expect(rows).toEqual([{ kept: null }]);
  expect(existsSync(join(dataDir, 'files', 'rubbish'))).toBe(false);
  expect(existsSync(join(dataDir, 'seeding'))).toBe(false);
});

async function ownerUrl(): Promise<string> {
  return (await openDatabaseBeside(readConfig(settings()))).ownerUrl;
}
