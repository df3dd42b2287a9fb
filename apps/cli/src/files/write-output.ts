import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';

/** Overwrites nothing unless `force`. Throws `FILE_EXISTS`, `FILE_NOT_WRITABLE`. */
export async function writeOutput(
  { directory }: Terminal,
  path: string,
  { bytes, force }: { bytes: Uint8Array; force: boolean },
): Promise<void> {
  try {
    await writeFile(resolve(directory, path), bytes, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw code === 'EEXIST'
      ? new CliError('FILE_EXISTS', path, { details: { path }, cause })
      : new CliError('FILE_NOT_WRITABLE', path, { details: { path, reason: code }, cause });
  }
}
