import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPostmaster, readPostmaster } from './read-postmaster.ts';

/** Address of the server that runs on `dir` by another process of ours, as its owner. */
export async function findRunningEmbedded(dir: string): Promise<string | undefined> {
  const root = resolve(dir);
  const pgData = join(root, 'pg');
  const { pid, port, status } = await readPostmaster(pgData);
  if (pid === undefined || status !== 'ready' || !(await isPostmaster(pid, pgData))) {
    return undefined;
  }
  const password = await readFile(join(root, 'pg-password'), 'utf8');
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
