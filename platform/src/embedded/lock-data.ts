import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PlatformError } from '../platform-error.ts';
import { findProcessStart } from './process-identity.ts';

/**
 * Makes this process the only one to run on a folder. A lock whose process is gone (power cut,
 * kill -9) is taken over.
 * @throws PlatformError `DATA_IN_USE` with the process number of the other one.
 */
export async function lockData(lockFile: string): Promise<{ release(): Promise<void> }> {
  await mkdir(dirname(lockFile), { recursive: true });
  const mine = `${process.pid} ${await findProcessStart(process.pid)}`;
  for (;;) {
    try {
      await writeFile(lockFile, mine, { flag: 'wx' });
      return { release: () => unlink(lockFile) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    await removeIfStale(lockFile);
  }
}

async function removeIfStale(lockFile: string): Promise<void> {
  const [pid, start] = (await readFile(lockFile, 'utf8').catch(() => '')).split(' ');
  const holder = Number(pid);
  if (start !== undefined && (await findProcessStart(holder)) === start) {
    throw new PlatformError('DATA_IN_USE', `Process ${holder} is running on ${lockFile}`, {
      details: { pid: holder },
    });
  }
  await unlink(lockFile).catch(() => undefined);
}
