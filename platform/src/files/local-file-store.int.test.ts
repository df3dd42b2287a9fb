import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileStore } from './file-store.ts';
import { createLocalFileStore } from './local-file-store.ts';

const MEGABYTE = 1024 * 1024;
const NO_LIMIT = { maxBytes: 1024 * MEGABYTE };
let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-files-'));
  files = createLocalFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
const listIncoming = () => readdir(join(folder, 'incoming'));

async function* pieces(...contents: string[]): AsyncGenerator<Uint8Array> {
  for (const content of contents) yield Buffer.from(content);
}

test.each([
  ['nothing', ''],
  ['a word', 'Hiền Lương'],
])('keeps %s under its hash and gives it back', async (_, text) => {
  const content = Buffer.from(text);
  const stored = await files.put(content, NO_LIMIT);
  expect(stored).toEqual({ sha256: sha256(content), size: content.length });
  expect(Buffer.from(await files.read(stored.sha256))).toEqual(content);
  expect(await files.has(stored.sha256)).toBe(true);
});

test('the same content twice, whole or in pieces, is one file', async () => {
  const one = await files.put(Buffer.from('một hai ba'), NO_LIMIT);
  const two = await files.put(pieces('một ', 'hai ', 'ba'), NO_LIMIT);
  expect(two).toEqual(one);
  expect(await readdir(join(folder, one.sha256.slice(0, 2)))).toEqual([one.sha256]);
});

test('what grows past the limit is refused and leaves nothing', async () => {
  await expect(files.put(pieces('12345', '67890'), { maxBytes: 9 })).rejects.toMatchObject({
    code: 'UPLOAD_TOO_LARGE',
    details: { maxBytes: 9 },
  });
  expect(await listIncoming()).toEqual([]);
  expect((await files.put(pieces('12345', '67890'), { maxBytes: 10 })).size).toBe(10);
});

test('a sender that breaks off leaves nothing', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half of ');
    throw new Error('connection lost');
  }
  await expect(files.put(broken(), NO_LIMIT)).rejects.toThrow('connection lost');
  expect(await listIncoming()).toEqual([]);
});

test('a changed byte on disk is noticed, and the last piece of it held back', async () => {
  const content = Buffer.alloc(300_000, 'a');
  const stored = await files.put(content, NO_LIMIT);
  const path = pathOf(stored.sha256);
  const damaged = await readFile(path);
  damaged.writeUInt8(0, 299_999);
  await writeFile(path, damaged);
  await expect(files.read(stored.sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  let seen = 0;
  const reading = async () => {
    for await (const piece of files.open(stored.sha256)) seen += piece.length;
  };
  await expect(reading()).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  expect(seen).toBeLessThan(content.length);
});

test.each(['../../etc/passwd', 'A'.repeat(64), '', 'a'.repeat(63)])(
  'nothing is found under %j',
  async (name) => {
    await expect(files.read(name)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  },
);

test('what was never stored is not found', async () => {
  const hash = sha256(Buffer.from('never'));
  await expect(files.read(hash)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  expect(await files.has(hash)).toBe(false);
});

test('200 MB go in and out with flat memory', async () => {
  const size = 200 * MEGABYTE;
  const piece = Buffer.alloc(MEGABYTE, 'x');
  async function* much(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < size; sent += piece.length) yield piece;
  }
  const before = process.memoryUsage().rss;
  const stored = await files.put(much(), NO_LIMIT);
  let read = 0;
  let peak = 0;
  for await (const part of files.open(stored.sha256)) {
    read += part.length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  expect(read).toBe(size);
  expect(peak - before).toBeLessThan(100 * MEGABYTE);
});
