import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from './find-free-port.ts';
import { findRunningEmbedded } from './find-running-embedded.ts';
import { lockData } from './lock-data.ts';
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts';

const START = new URL('./start-embedded.ts', import.meta.url).href;

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  let dir: string;
  let server: EmbeddedServer | undefined;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hien-luong-embedded-'));
  });
  afterAll(async () => {
    await server?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  test('starts on an empty folder with the settings that keep data safe', async () => {
    server = await startEmbedded(dir);
    const settings = await ask(
      server.url,
      `select name, setting from pg_settings
       where name in ('fsync', 'data_checksums', 'listen_addresses', 'unix_socket_directories') order by name`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    });
    expect(await findRunningEmbedded(dir)).toBe(server.url);
  });

  test('sorts as the Vietnamese alphabet does', async () => {
    const rows = await ask(
      server!.url,
      `select name from unnest(array['Đạt','Dũng','Ân','An','Ánh','Ăn','Dinh','Bình']) name order by name`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'An',
      'Ánh',
      'Ăn',
      'Ân',
      'Bình',
      'Dinh',
      'Dũng',
      'Đạt',
    ]);
  });

  test('lets nobody in without the password, which only its owner may read', async () => {
    const url = new URL(server!.url);
    url.password = 'sai';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dir, 'pg-password'))).mode & 0o077).toBe(0);
  });

  test('keeps data through a clean stop, and starts warm', async () => {
    await ask(server!.url, 'create table kept as select 7 as number');
    await server!.stop();
    expect(await findRunningEmbedded(dir)).toBeUndefined();
    server = await startEmbedded(dir);
    expect(await ask(server.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('recovers from kill -9 of whoever started it, though the server lived on', async () => {
    await server!.stop();
    const program = `const { startEmbedded } = await import('${START}');
      const { url } = await startEmbedded(process.argv[1]);
      console.log(url);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await once(parent.stdout, 'data')).map(String);
    await ask(url!.trim(), 'insert into kept values (8)');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    server = await startEmbedded(dir);
    expect(await ask(server.url, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
    await expect(ask(url!.trim(), 'select 1')).rejects.toThrow();
  });

  test('a stale postmaster.pid harms neither the start nor the process that has its number', async () => {
    await server!.stop();
    const innocent = spawn('sleep', ['60']);
    await writeFile(
      join(dir, 'pg', 'postmaster.pid'),
      `${innocent.pid}\n${dir}/pg\n1\n1\n\n\n\nready\n`,
    );
    server = await startEmbedded(dir);
    expect(innocent.exitCode).toBeNull();
    innocent.kill();
  });

  test('an interrupted first start leaves nothing half made', async () => {
    const other = await mkdtemp(join(tmpdir(), 'hien-luong-embedded-'));
    await mkdir(join(other, 'pg-building'));
    await writeFile(join(other, 'pg-building', 'rubbish'), '');
    await writeFile(join(other, 'pg-password'), 'of the interrupted one');
    const second = await startEmbedded(other);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await rm(other, { recursive: true });
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'as root without user namespaces it runs as nobody',
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'hien-luong-embedded-'));
    const path = process.env.PATH;
    // The folder of the command that makes namespaces is out of reach for a moment.
    process.env.PATH = dir;
    const server = await startEmbedded(dir).finally(() => {
      process.env.PATH = path;
    });
    expect(server.runner).toBe('otherUser');
    expect((await stat(join(dir, 'pg'))).uid).toBe(65_534);
    await server.stop();
    // What was made in one way opens in another.
    const again = await startEmbedded(dir);
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.stop();
    await rm(dir, { recursive: true });
  },
);

describe('the lock of a folder', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hien-luong-lock-'));
    file = join(folder, 'up.lock');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is held by one process and can be taken again after it', async () => {
    const lock = await lockData(file);
    await expect(lockData(file)).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      details: { pid: process.pid },
    });
    await lock.release();
    await (await lockData(file)).release();
  });

  test.each([
    ['a process that is gone', '999999999 12345'],
    ['another process under the same number', `${process.pid} 1`],
    ['nobody', ''],
  ])('is taken over from %s', async (_, content) => {
    await writeFile(file, content);
    const lock = await lockData(file);
    expect(await readFile(file, 'utf8')).toMatch(`${process.pid} `);
    await lock.release();
  });
});

test('a taken port gives way to the next one', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  expect(await findFreePort(port)).toBeGreaterThan(port);
  holder.close();
});
