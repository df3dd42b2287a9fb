import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveRolePasswords, readSecretKey } from './secret-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('is made once, kept from others and found again, also by two who start at once', async () => {
  const dataDir = join(folder, 'data');
  const keys = await Promise.all([readSecretKey(dataDir), readSecretKey(dataDir)]);
  expect(keys[0]).toEqual(keys[1]);
  expect(await readSecretKey(dataDir)).toEqual(keys[0]);
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o077).toBe(0);
});

test('a damaged key is refused rather than replaced', async () => {
  await writeFile(join(folder, 'secret.key'), 'short');
  await expect(readSecretKey(folder)).rejects.toThrow('secret.key');
});

test('each role has its own password, the same at every start', () => {
  const passwords = deriveRolePasswords(Buffer.alloc(32, 1));
  expect(passwords).toEqual(deriveRolePasswords(Buffer.alloc(32, 1)));
  expect(passwords.app).not.toBe(passwords.jobs);
  expect(passwords).not.toEqual(deriveRolePasswords(Buffer.alloc(32, 2)));
});
