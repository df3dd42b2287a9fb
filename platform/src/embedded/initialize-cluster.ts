import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlatformError } from '../platform-error.ts';
import type { Runner } from './choose-runner.ts';

const run = promisify(execFile);

export type Cluster = { pgData: string; password: string };

/**
 * The cluster in `dir`, made if there is none. It is built beside and moved into place, so an
 * interrupted first start leaves no half of one.
 */
export async function initializeCluster(dir: string, runner: Runner): Promise<Cluster> {
  const pgData = join(dir, 'pg');
  const passwordFile = join(dir, 'pg-password');
  const existing = await readFile(passwordFile, 'utf8').catch(() => undefined);
  if (existing && (await readFile(join(pgData, 'PG_VERSION')).catch(() => undefined))) {
    await runner.own(pgData);
    return { pgData, password: existing };
  }
  const building = join(dir, 'pg-building');
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await runInitdb(building, password, runner);
  await rename(building, pgData);
  return { pgData, password };
}

async function runInitdb(building: string, password: string, runner: Runner): Promise<void> {
  const pwfile = `${building}.pw`;
  await writeFile(pwfile, password, { mode: 0o600 });
  await runner.own(building);
  await runner.own(pwfile);
  const { file, args } = runner.command('initdb', [
    `--pgdata=${building}`,
    '--username=postgres',
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=vi',
    '--data-checksums',
  ]);
  try {
    await run(file, args, { ...runner.options, cwd: '/' });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? `: ${cause.stderr}`.trim() : '';
    throw new PlatformError('DATABASE_START_FAILED', `initdb failed${said}`, { cause });
  } finally {
    await unlink(pwfile);
  }
}
