import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommandLine } from './process-identity.ts';

export type Postmaster = { pid?: number; port?: number; status?: string };

/**
 * What a server wrote about itself into `postmaster.pid`: the process first, the port fourth, and
 * in the eighth line whether it takes connections. pg_ctl reads it in the same way.
 */
export async function readPostmaster(pgData: string): Promise<Postmaster> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (Number.isNaN(pid)) return {};
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** A stale file may name a process that only got the same number by now. */
export async function isPostmaster(pid: number, pgData: string): Promise<boolean> {
  return (await readCommandLine(pid)).includes(pgData);
}
